namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests private collections without a setter in a base class, which an accessor fills.</summary>
public sealed class PrivateCollectionShapeTests
{
    [Theory]
    [InlineData("private List<int> Items { get; } = [];", "Items.Add(1);")]
    [InlineData("private readonly List<int> _items = [];", "_items.Add(1);")]
    [InlineData("private SortedDictionary<string, int> Items { get; } = new(StringComparer.OrdinalIgnoreCase);", "Items[\"a\"] = 1;")]
    [InlineData("private readonly HashSet<string> _items = new(StringComparer.OrdinalIgnoreCase);", "_items.Add(\"a\");")]
    [InlineData("private Dictionary<string, List<int>> Items { get; } = new(StringComparer.Ordinal);", "Items[\"a\"] = [1];")]
    [InlineData("private readonly int[] _items = new int[2];", "_items[0] = 1;")]
    [InlineData("private int[] Items { get; } = new int[2];", "Items[0] = 1;")]
    [InlineData("private System.Text.StringBuilder Items { get; } = new();", "Items.Append('a');")]
    [InlineData("private Queue<int>? Items { get; } = new();", "Items!.Enqueue(1);")]
    [InlineData("private protected List<int> Items { get; } = [];", "Items.Add(1);")]
    [InlineData("private List<int> Items { get; init; } = [];", "Items.Add(1);")]
    [InlineData("private ISet<int> Items { get; } = new HashSet<int>();", "Items.Add(1);")]
    public void PrivateCollection_OfBase_RoundTrips(string member, string fill)
    {
        CompiledShape.AssertRoundTrip($$"""
            [assembly: StateTypeArgument(typeof(int))]
            [State("base")] public abstract partial class Base { [Member(1)] {{member}} public void Fill() { {{fill}} } }
            [State("set")] public sealed partial class Set : Base { [Member(1)] public int A { get; set; } }
            [State("made")] public sealed partial class Made : Base { [Member(1)] public required int A { get; init; } }
            [State("generic")] public sealed partial class Generic<T> : Base { [Member(1)] public T? A { get; set; } }
            public static class S1 { public static object Sample() { Set made = new() { A = 1 }; made.Fill(); return made; } }
            public static class S2 { public static object Sample() { Made made = new() { A = 1 }; made.Fill(); return made; } }
            public static class S3 { public static object Sample() { Generic<int> made = new() { A = 1 }; made.Fill(); return made; } }
            """);
    }

    /// <summary>A collection that its class can replace may be null, or differ from the one in a new object.</summary>
    [Theory]
    [InlineData("enable", "private List<int>? Items { get; set; } = [];", "Items = null;", "Items is null")]
    [InlineData("disable", "private List<int> Items { get; set; } = new();", "Items = null;", "Items is null")]
    [InlineData("disable", "private List<int> _items = new();", "_items = null;", "_items is null")]
    [InlineData("disable", "private List<int> Items { get; set; }", "Items = new();", "Items.Count == 0")]
    [InlineData("disable", "private Dictionary<string, int> Items { get; init; } = Null(); private static Dictionary<string, int> Null() => null;", "", "Items is null")]
    public void PrivateCollection_ThatItsClassReplaces_IsReplaced(string nullable, string member, string change, string holds)
    {
        CompiledShape shape = CompiledShape.Of($$"""
            [assembly: StateTypeArgument(typeof(int))]
            [State("base")]
            public abstract partial class Base<T>
            {
                #nullable {{nullable}}
                [Member(1)] {{member}}
                public void Change() { {{change}} }
                public override string ToString() => $"{ {{holds}} }";
            }
            [State("session")]
            public sealed partial class Session : Base<int>
            {
                public static object Sample() { Session made = new(); made.Change(); return made; }
            }
            """);
        object sample = Assert.Single(shape.Samples());
        IRoundTrip trip = CompiledShape.RoundTrip(sample.GetType());

        Assert.Equal("True", sample.ToString());
        Assert.Equal("True", trip.Restore(trip.Save(sample)).ToString());
    }

    [Fact]
    public void PrivateCollection_OfGenericBase_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [assembly: StateTypeArgument(typeof(int)), StateTypeArgument(typeof(string))]
        [State("base")]
        public abstract partial class Base<TKey, TValue> where TKey : notnull
        {
            [Member(1)] private readonly Dictionary<TKey, TValue> _map = [];
            [Member(2)] private List<TValue> Items { get; } = [];
            public void Fill(TKey key, TValue value) { _map[key] = value; Items.Add(value); }
        }

        [State("closed")] public sealed partial class Closed : Base<string, int>;
        [State("open")] public sealed partial class Open<T> : Base<string, T>;
        public static class S1 { public static object Sample() { Closed made = new(); made.Fill("a", 1); return made; } }
        public static class S2 { public static object Sample() { Open<int> made = new(); made.Fill("a", 1); return made; } }
        """);

    [Fact]
    public void PrivateCollection_IsFilledInPlace_WithItsComparer()
    {
        CompiledShape shape = CompiledShape.Of("""
            [State("base")]
            public abstract partial class Base
            {
                [Member(1)] private HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);
                public void Add(string name) => Names.Add(name);
                public bool Has(string name) => Names.Contains(name);
            }

            [State("session")]
            public sealed partial class Session : Base
            {
                public static object Sample() { Session made = new(); made.Add("a"); return made; }
                public override string ToString() => $"{Has("A")}";
            }
            """);
        object sample = Assert.Single(shape.Samples());
        IRoundTrip trip = CompiledShape.RoundTrip(sample.GetType());

        Assert.Equal("True", trip.Restore(trip.Save(sample)).ToString());
    }
}
