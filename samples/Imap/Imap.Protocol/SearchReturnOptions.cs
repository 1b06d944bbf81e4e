namespace Imap.Protocol;

/// <summary>The return options of a search (RFC 4466, section 2.6.1, search-return-opt).</summary>
[Flags]
public enum SearchReturnOptions : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The lowest number or UID (RFC 4731).</summary>
    Min = 1,

    /// <summary>The highest number or UID (RFC 4731).</summary>
    Max = 2,

    /// <summary>All of them, as a set (RFC 4731).</summary>
    All = 4,

    /// <summary>The number of results (RFC 4731).</summary>
    Count = 8,

    /// <summary>Save them for <c>$</c> (RFC 5182).</summary>
    Save = 16,

    /// <summary>A part of them, by their places in the result (RFC 5267, section 4.4).</summary>
    Partial = 32,

    /// <summary>Tell of every change of the result from now on (RFC 5267, section 4.3).</summary>
    Update = 64,

    /// <summary>The client is going to use the same criteria again (RFC 5267, section 4.2): a hint, and no more.</summary>
    Context = 128,

    /// <summary>PARTIAL counts from the last result on (RFC 9394, section 3.1): the range was written with minus signs.</summary>
    FromEnd = 256,
}
