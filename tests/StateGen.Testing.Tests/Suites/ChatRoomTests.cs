using StateGen.Testing.Types;

namespace StateGen.Testing.Tests.Suites;

[StateTests<ChatRoom>]
public sealed partial class ChatRoomTests;
