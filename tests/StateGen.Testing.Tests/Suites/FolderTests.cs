using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Suites;

[StateTests<Folder>]
public sealed partial class FolderTests;
