using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;

namespace StateGen.Tests.Budget;

/// <summary>The shapes that take the most memory or time for a few bytes. The search tries each member separately.</summary>
[State("hoard")]
public sealed partial class Hoard
{
    [Member(1)] public List<List<List<long>>>? NestedLists { get; set; }
    [Member(2)] public List<LinkedList<long>>? LinkedLists { get; set; }
    [Member(3)] public List<Matrix4x4?[]>? Matrices { get; set; }
    [Member(4)] public List<List<Slab>>? Slabs { get; set; }
    [Member(5)] public Slab[][][]? JaggedSlabs { get; set; }
    [Member(6)] public Dictionary<int, Dictionary<int, List<string?>>>? NestedMaps { get; set; }
    [Member(7)] public List<HashSet<long>>? HashSets { get; set; }
    [Member(8)] public List<ImmutableHashSet<long>>? ImmutableHashSets { get; set; }
    [Member(9)] public List<FrozenSet<int>>? FrozenSets { get; set; }
    [Member(10)] public List<ImmutableDictionary<long, long?>>? ImmutableMaps { get; set; }
    [Member(11)] public List<ConcurrentDictionary<TimeSpan, List<int>>>? ConcurrentMaps { get; set; }
    [Member(12)] public List<ConcurrentQueue<int>>? Queues { get; set; }
    [Member(13)] public List<ConcurrentBag<long>>? Bags { get; set; }
    [Member(14)] public List<StringBuilder>? Builders { get; set; }
    [Member(15)] public List<Uri>? Uris { get; set; }
    [Member(16)] public List<NameValueCollection>? NameValues { get; set; }
    [Member(17)] public List<HashSet<(string, int)>>? PairSets { get; set; }
    [Member(18)] public List<Dictionary<(string?, string?), int>>? PairMaps { get; set; }
    [Member(19)] public List<ILookup<long, long>>? Lookups { get; set; }
    [Member(20)] public List<IGrouping<int, long>>? Groupings { get; set; }
    [Member(21)] public List<SortedDictionary<int, string?>>? SortedMaps { get; set; }
    [Member(22)] public List<SortedList<int, string?>>? SortedLists { get; set; }
    [Member(23)] public List<ImmutableList<int>>? ImmutableLists { get; set; }
    [Member(24)] public List<ImmutableQueue<long>>? ImmutableQueues { get; set; }
    [Member(25)] public List<ImmutableSortedSet<string>>? SortedTexts { get; set; }
    [Member(26)] public List<Lazy<Matrix4x4?>>? Lazies { get; set; }
    [Member(27)] public List<Tuple<Matrix4x4?, Matrix4x4?, Matrix4x4?, Matrix4x4?, Matrix4x4?, Matrix4x4?, Matrix4x4?>>? Tuples { get; set; }
    [Member(28)] public List<long[,]>? Grids { get; set; }
    [Member(29)] public List<BitArray>? BitArrays { get; set; }
    [Member(30)] public List<JsonElement>? Elements { get; set; }
    [Member(31)] public List<JsonDocument>? Documents { get; set; }
    [Member(32)] public List<Palace>? Palaces { get; set; }
    [Member(33)] public List<Chest>? Chests { get; set; }
    [Member(34)] public List<PriorityQueue<string?, long>>? PriorityQueues { get; set; }
    [Member(35)] public List<Drawer>? Drawers { get; set; }
    [Member(36)] public List<ObservableCollection<short>>? Observables { get; set; }
    [Member(37)] public List<DnsEndPoint>? EndPoints { get; set; }
    [Member(38)] public List<BigInteger>? BigIntegers { get; set; }
    [Member(39)] public List<OrderedDictionary<char, bool>>? OrderedMaps { get; set; }
    [Member(40)] public List<CultureInfo>? Cultures { get; set; }
    [Member(41)] public List<TimeZoneInfo>? TimeZones { get; set; }
    [Member(42)] public Burrow? Burrow { get; set; }
    [Member(43)] public List<FrozenDictionary<double, string?>>? FrozenMaps { get; set; }
    [Member(44)] public List<(string, List<string?>?, Matrix4x4?)>? Triples { get; set; }
    [Member(45)] public List<ImmutableStack<byte>>? ImmutableStacks { get; set; }
    [Member(46)] public List<ImmutableSortedDictionary<long, Guid>>? ImmutableSortedMaps { get; set; }
    [Member(47)] public List<ReadOnlyDictionary<int, int>>? ReadOnlyMaps { get; set; }
    [Member(48)] public List<ISet<int>>? SetInterfaces { get; set; }
    [Member(49)] public List<StringCollection>? TextCollections { get; set; }
    [Member(50)] public List<ConcurrentStack<int>>? Stacks { get; set; }
    [Member(51)] public List<SortedSet<(string, int)>>? SortedPairs { get; set; }
    [Member(52)] public List<IPAddress?>? Addresses { get; set; }
}
