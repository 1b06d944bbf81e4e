using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Suites;

[StateTests<Score>]
public sealed partial class ScoreTests;
