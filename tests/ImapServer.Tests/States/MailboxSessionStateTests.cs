using Imap.Storage;
using StateGen.Testing;

namespace ImapServer.Tests.States;

[StateTests<MailboxSessionState>]
public sealed partial class MailboxSessionStateTests;
