using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Suites;

[StateTests<ChatSession>]
public sealed partial class ChatSessionTests;
