using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace StateGen.Tests.Catalogue;

/// <summary>Maps with a setter.</summary>
[State("maps")]
public sealed partial class Maps
{
    [Member(1)] public SortedDictionary<string, int>? Sorted { get; set; }
    [Member(2)] public SortedList<int, string?>? SortedList { get; set; }
    [Member(3)] public OrderedDictionary<string, string?>? Ordered { get; set; }
    [Member(4)] public ConcurrentDictionary<string, int?>? Concurrent { get; set; }
    [Member(5)] public ReadOnlyDictionary<string, Node?>? ReadOnly { get; set; }
    [Member(6)] public SortedDictionary<DateOnly, Dictionary<string, int>?>? Nested { get; set; }
    [Member(7)] public OrderedDictionary<Guid, List<string?>>? Lists { get; set; }
    [Member(8)] public SortedList<string, Point?>? SortedTexts { get; set; }
    [Member(9)] public SortedDictionary<string, string?>? SortedNulls { get; set; }
}
