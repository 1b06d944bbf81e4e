using Imap.Protocol;
using StateGen;

namespace ImapServer.Tests.Golden.Version1;

/// <summary>A range of UIDs as version 1 of the session had it; never edited.</summary>
[State("uid-range")]
public readonly partial record struct UidRange([property: Member(1)] uint First, [property: Member(2)] uint Last);
