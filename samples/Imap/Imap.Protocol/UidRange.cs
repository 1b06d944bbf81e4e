using StateGen;

namespace Imap.Protocol;

/// <summary>An inclusive range of UIDs.</summary>
/// <param name="First">The first UID.</param>
/// <param name="Last">The last UID, not below <paramref name="First"/>.</param>
[State("uid-range")]
public readonly partial record struct UidRange([property: Member(1)] uint First, [property: Member(2)] uint Last);
