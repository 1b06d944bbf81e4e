using System.Collections.Specialized;

namespace StateGen.Tests.Catalogue;

/// <summary>Results of LINQ, and maps with several values for a key.</summary>
[State("lookups")]
public sealed partial class Lookups
{
    [Member(1)] public ILookup<string, int?>? Lookup { get; set; }
    [Member(2)] public IGrouping<Guid, string?>? Grouping { get; set; }
    [Member(3)] public List<IGrouping<string, Point>>? Groupings { get; set; }
    [Member(4)] public Lazy<string?>? Lazy { get; set; }
    [Member(5)] public Lazy<int>? LazyNumber { get; set; }
    [Member(6)] public List<Lazy<Node?>>? Lazies { get; set; }
    [Member(7)] public NameValueCollection? Names { get; set; }
    [Member(8)] public ILookup<int, byte>? Bytes { get; set; }
    [Member(9)] public StringCollection? Strings { get; set; }
    [Member(10)] public StringCollection Filled { get; } = [];
}
