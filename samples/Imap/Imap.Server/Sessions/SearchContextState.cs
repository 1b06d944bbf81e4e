using Imap.Protocol;
using StateGen;

namespace Imap.Server.Sessions;

/// <summary>A search that is kept up to date, as plain data.</summary>
[State("imap-search-context")]
public sealed partial class SearchContextState
{
    /// <summary>The tag of its command, which names it.</summary>
    [Member(1)]
    public string? Tag { get; set; }

    /// <summary>Whether it is reported by UID or by sequence number.</summary>
    [Member(2)]
    public bool ByUid { get; set; }

    /// <summary>The search key in the syntax of SEARCH. It names messages by UID, even if the client used sequence numbers.</summary>
    [Member(3)]
    public string? Criteria { get; set; }

    /// <summary>The return options of its command.</summary>
    [Member(4)]
    public SearchReturn Wanted { get; set; }

    /// <summary>The result as last reported: see <see cref="SessionState.SavedSearch"/>.</summary>
    [Member(5)]
    public uint[]? Result { get; set; }
}
