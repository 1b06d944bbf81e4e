using Imap.Server.Sessions;
using StateGen.Testing;

namespace ImapServer.Tests.States;

[StateTests<SearchContextState>]
public sealed partial class SearchContextStateTests;
