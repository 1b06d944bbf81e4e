using Imap.Protocol;
using StateGen.Testing;

namespace ImapServer.Tests.States;

[StateTests<UidRange>]
public sealed partial class UidRangeTests;
