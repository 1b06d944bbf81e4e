using Imap.Protocol;

namespace Imap.Server.Searching;

/// <summary>The cost of matching any message against a key, known before the search.</summary>
internal static class SearchWeight
{
    /// <summary>The heaviest allowed search: 256 texts searched for in bodies.</summary>
    public const int MostOfASearch = 4096;

    // A body is decoded and searched for each text. A header is short, and everything else is in the index.
    private const int OfBody = 16;
    private const int OfHeader = 4;
    private const int OfIndex = 1;

    /// <summary>The weight of a key with all that is within it.</summary>
    public static int Of(SearchKey key) => key switch
    {
        SearchKey.And and => and.Keys.Sum(Of),
        SearchKey.Or or => Of(or.Left) + Of(or.Right),
        SearchKey.Not not => Of(not.Key),
        _ => SearchPlan.For(key).Cost switch
        {
            SearchCost.Body => OfBody,
            SearchCost.Header => OfHeader,
            _ => OfIndex,
        },
    };
}
