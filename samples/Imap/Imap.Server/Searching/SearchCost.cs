namespace Imap.Server.Searching;

/// <summary>How much of a message a search key needs to see, cheapest first.</summary>
internal enum SearchCost
{
    /// <summary>The index suffices.</summary>
    Index,

    /// <summary>The header of the message.</summary>
    Header,

    /// <summary>The parts of the message, decoded.</summary>
    Body,
}
