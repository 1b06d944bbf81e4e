using Imap.Protocol;
using StateGen.Testing;

namespace ImapServer.Tests.States;

[StateTests<SearchReturn>]
public sealed partial class SearchReturnTests;
