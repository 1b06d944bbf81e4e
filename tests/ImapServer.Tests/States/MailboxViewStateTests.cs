using Imap.Storage;
using StateGen.Testing;

namespace ImapServer.Tests.States;

[StateTests<MailboxViewState>]
public sealed partial class MailboxViewStateTests;
