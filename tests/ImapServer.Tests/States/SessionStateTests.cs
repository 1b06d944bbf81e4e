using ImapServer.Sessions;
using StateGen.Testing;

namespace ImapServer.Tests.States;

[StateTests<SessionState>]
public sealed partial class SessionStateTests;
