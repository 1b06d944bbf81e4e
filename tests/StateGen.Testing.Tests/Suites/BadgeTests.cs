using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Suites;

[StateTests<IBadge>]
public sealed partial class BadgeTests;
