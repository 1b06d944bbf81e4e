namespace StateGen.Tests.Catalogue;

/// <summary>Members whose types are collection interfaces.</summary>
[State("interfaces")]
public sealed partial class Interfaces
{
    [Member(1)] public IEnumerable<string?>? Enumerable { get; set; }
    [Member(2)] public IReadOnlyCollection<int>? ReadOnlyCollection { get; set; }
    [Member(3)] public IReadOnlyList<byte>? ReadOnlyList { get; set; }
    [Member(4)] public ICollection<string?>? Collection { get; set; }
    [Member(5)] public IList<int?>? List { get; set; }
    [Member(6)] public ISet<string?>? Set { get; set; }
    [Member(7)] public IReadOnlySet<int>? ReadOnlySet { get; set; }
    [Member(8)] public IDictionary<string, string?>? Map { get; set; }
    [Member(9)] public IReadOnlyDictionary<int, Point>? ReadOnlyMap { get; set; }
    [Member(10)] public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlySet<string?>?>?>? Nested { get; set; }
}
