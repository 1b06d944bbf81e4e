namespace Imap.Server.Searching;

/// <summary>Results that follow each other in a list: a pair of ADDTO or REMOVEFROM (RFC 5267, sections 4.3.3 and 4.3.4).</summary>
/// <param name="Position">The place of the first one, from 1, when all pairs before this one were dealt with.</param>
/// <param name="Uids">The messages in order.</param>
internal sealed record ResultRun(int Position, List<uint> Uids);
