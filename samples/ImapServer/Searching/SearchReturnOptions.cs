namespace ImapServer.Searching;

/// <summary>What a client wants to be told of a search, and done with it (RFC 4466, section 2.6.1, search-return-opt).</summary>
[Flags]
public enum SearchReturnOptions : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The lowest number or UID (RFC 4731).</summary>
    Min = 1,

    /// <summary>The highest number or UID (RFC 4731).</summary>
    Max = 2,

    /// <summary>All of them, as a set (RFC 4731).</summary>
    All = 4,

    /// <summary>How many there are (RFC 4731).</summary>
    Count = 8,

    /// <summary>Save them for <c>$</c> (RFC 5182).</summary>
    Save = 16,
}
