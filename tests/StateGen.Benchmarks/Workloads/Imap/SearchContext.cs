namespace StateGen.Benchmarks.Workloads.Imap;

/// <summary>A search that the server keeps up to date: the tag of its command and the UIDs found.</summary>
[State("search-context")]
public sealed partial class SearchContext
{
    [Member(1)] public string Tag { get; set; } = "";
    [Member(2)] public uint[] Uids { get; set; } = [];

    /// <summary>A deep clone by hand.</summary>
    public SearchContext Clone() => new() { Tag = DeepClone.Text(Tag), Uids = DeepClone.Numbers(Uids) };
}
