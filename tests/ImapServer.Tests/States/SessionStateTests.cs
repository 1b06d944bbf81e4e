using Imap.Server.Sessions;
using StateGen.Testing;

namespace ImapServer.Tests.States;

[StateTests<SessionState>]
public sealed partial class SessionStateTests;
