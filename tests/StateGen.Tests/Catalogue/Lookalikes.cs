using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Net;
using System.Text;

namespace StateGen.Tests.Catalogue;

/// <summary>Collections that compare their items, with items that have equal parts but are not equal, or are equal but have different bits.</summary>
[State("lookalikes")]
public sealed partial class Lookalikes
{
    [Member(1)] public HashSet<int[]>? Arrays { get; set; }
    [Member(2)] public HashSet<(byte[]? Bytes, string? Text)>? Pairs { get; set; }
    [Member(3)] public Dictionary<string[], int>? Keys { get; set; }
    [Member(4)] public HashSet<Memory<int>>? Memories { get; set; }
    [Member(5)] public HashSet<IReadOnlyList<string>>? Lists { get; set; }
    [Member(6)] public HashSet<ReadOnlyCollection<int>>? Wrapped { get; set; }
    [Member(7)] public ImmutableHashSet<byte[]>? ImmutableArrays { get; set; }
    [Member(8)] public FrozenSet<int[]>? FrozenArrays { get; set; }
    [Member(9)] public ConcurrentDictionary<long[], string?>? ConcurrentKeys { get; set; }
    [Member(10)] public SortedSet<string>? Sorted { get; set; }
    [Member(11)] public SortedDictionary<string, int>? SortedKeys { get; set; }
    [Member(12)] public HashSet<double>? Doubles { get; set; }
    [Member(13)] public HashSet<decimal>? Decimals { get; set; }
    [Member(14)] public Dictionary<DateTime, int>? Times { get; set; }
    [Member(15)] public HashSet<DateTimeOffset>? Instants { get; set; }
    [Member(16)] public HashSet<Uri>? Uris { get; set; }
    [Member(17)] public HashSet<StringBuilder>? Builders { get; set; }
    [Member(18)] public Dictionary<CultureInfo, int>? Cultures { get; set; }
    [Member(19)] public HashSet<TimeZoneInfo>? Zones { get; set; }
    [Member(20)] public HashSet<IPAddress>? Addresses { get; set; }
    [Member(21)] public ILookup<string?, int>? Lookup { get; set; }
    [Member(22)] public HashSet<Tuple<int[]?, float>>? Tuples { get; set; }
    [Member(23)] public SortedSet<string> SortedInPlace { get; } = new(StringComparer.Ordinal);
    [Member(24)] public SortedList<string, int> ListedInPlace { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(25)] public HashSet<int[,]>? Grids { get; set; }
    [Member(26)] public HashSet<Version>? Versions { get; set; }
    [Member(27)] public HashSet<List<int>>? MutableLists { get; set; }
    [Member(28)] public HashSet<Point>? Points { get; set; }
}
