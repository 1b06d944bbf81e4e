namespace StateGen.Benchmarks.Workloads.Imap;

/// <summary>A session of a client that searches much: a saved result, recent messages, two results kept up to date.</summary>
[State("search-session")]
public sealed partial class SearchSession
{
    [Member(1)] public IdleSession Session { get; set; } = new();
    [Member(2)] public uint[] SavedResult { get; set; } = [];
    [Member(3)] public uint[] Recent { get; set; } = [];
    [Member(4)] public List<SearchContext> Contexts { get; set; } = [];

    /// <summary>The session; the same each time.</summary>
    public static SearchSession Create()
    {
        Random random = new(20261124);
        return new SearchSession
        {
            Session = IdleSession.Idle(),
            SavedResult = Uids(2000, static () => 2),
            Recent = Uids(21, static () => 1),
            Contexts =
            [
                new SearchContext { Tag = "a0017", Uids = Uids(300, () => random.Next(4) == 0 ? random.Next(2, 60) : 1) },
                new SearchContext { Tag = "a0018", Uids = Uids(40, () => random.Next(1, 400)) },
            ],
        };
    }

    /// <summary>A deep clone by hand.</summary>
    public SearchSession Clone()
    {
        SearchSession clone = new()
        {
            Session = Session.Clone(),
            SavedResult = DeepClone.Numbers(SavedResult),
            Recent = DeepClone.Numbers(Recent),
            Contexts = new List<SearchContext>(Contexts.Count),
        };
        foreach (SearchContext context in Contexts)
        {
            clone.Contexts.Add(context.Clone());
        }

        return clone;
    }

    /// <summary>UIDs that ascend to the last one of the mailbox.</summary>
    private static uint[] Uids(int count, Func<int> step)
    {
        uint[] uids = new uint[count];
        uint uid = 10481;
        for (int i = count - 1; i >= 0; i--)
        {
            uids[i] = uid;
            uid -= (uint)step();
        }

        return uids;
    }
}
