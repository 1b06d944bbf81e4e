using Imap.Protocol;

namespace Imap.Server.Searching;

/// <summary>A search key, arranged so that its cheap parts decide first.</summary>
internal sealed record SearchPlan(SearchKey Key, SearchCost Cost, bool NeedsSize, bool HasModSeq)
{
    /// <summary>Arranges a key. The result matches the same messages.</summary>
    public static SearchPlan For(SearchKey key) => key switch
    {
        SearchKey.And and => ForAnd(and),
        SearchKey.Or or => ForOr(or),
        SearchKey.Not not => ForNot(not),
        SearchKey.Header or SearchKey.Address or SearchKey.SentDate => new SearchPlan(key, SearchCost.Header, NeedsSize: false, HasModSeq: false),
        SearchKey.Body or SearchKey.Text => new SearchPlan(key, SearchCost.Body, NeedsSize: false, HasModSeq: false),
        _ => new SearchPlan(
            key,
            SearchCost.Index,
            NeedsSize: key is SearchKey.Larger or SearchKey.Smaller,
            HasModSeq: key is SearchKey.ModSeq),
    };

    private static SearchPlan ForNot(SearchKey.Not not)
    {
        SearchPlan plan = For(not.Key);
        return plan with { Key = new SearchKey.Not(plan.Key) };
    }

    private static SearchPlan ForAnd(SearchKey.And and)
    {
        // OrderBy is stable: among equals, the client's order stays.
        SearchPlan[] plans = [.. and.Keys.Select(For).OrderBy(plan => plan.Cost)];
        return new SearchPlan(
            new SearchKey.And([.. plans.Select(plan => plan.Key)]),
            plans.Length == 0 ? SearchCost.Index : plans[^1].Cost,
            plans.Any(plan => plan.NeedsSize),
            plans.Any(plan => plan.HasModSeq));
    }

    private static SearchPlan ForOr(SearchKey.Or or)
    {
        SearchPlan left = For(or.Left);
        SearchPlan right = For(or.Right);
        (SearchPlan first, SearchPlan second) = left.Cost <= right.Cost ? (left, right) : (right, left);
        return new SearchPlan(
            new SearchKey.Or(first.Key, second.Key),
            second.Cost,
            first.NeedsSize || second.NeedsSize,
            first.HasModSeq || second.HasModSeq);
    }
}
