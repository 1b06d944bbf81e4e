namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests every way to create an object.</summary>
public sealed class ConstructionShapeTests
{
    [Theory]
    [InlineData("record")]
    [InlineData("sealed record")]
    [InlineData("record struct")]
    [InlineData("readonly record struct")]
    public void Positional_MemberOnParameterOrProperty_RoundTrips(string kind)
    {
        (string modifiers, string keyword) = kind.Split(' ', 2) is [("sealed" or "readonly") and var first, var rest]
            ? (first, rest)
            : ("", kind);
        CompiledShape.AssertRoundTrip($$"""
            [State]
            public {{modifiers}} partial {{keyword}} Range(
                [Member(1)] int From, [property: Member(2)] int To, [Member(3)] List<string?>? Tags, [property: Member(4)] bool Open)
            {
                public static object Sample() => new Range(-1, 5, ["a", null], true);
            }
            """);
    }

    [Fact]
    public void PrivateConstructorAndSetters_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Closed
        {
            private Closed() { }
            [Member(1)] private int _number;
            [Member(2)] public string? Name { get; private set; }
            [Member(3)] protected internal int Other { get; private protected set; }
            [Member(4)] public DateTime When { get; private init; }
            [Member(5)] private readonly List<int> _items = [];

            public static object Sample()
            {
                Closed closed = new() { Name = "n", Other = 3, _number = 4, When = DateTime.UnixEpoch };
                closed._items.Add(1);
                return closed;
            }
        }
        """);

    [Fact]
    public void ReadOnlyMembers_ThroughConstructor_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Account
        {
            [Member(1)] private readonly string _name;
            [Member(2)] public readonly int Size;
            [Member(3)] public Guid Id { get; }
            [Member(4)] public HashSet<string> Tags { get; } = new(StringComparer.OrdinalIgnoreCase);

            public Account(string name, in int size, Guid id) { _name = name; Size = size; Id = id; }
            public Account(out string name, int size, Guid id) { _name = name = ""; Size = size; Id = id; }
            private Account(Account other) : this(other._name, other.Size, other.Id) { }

            public static object Sample() => new Account("x", 2, Guid.NewGuid()) { Tags = { "A" } };
        }
        """);

    [Fact]
    public void PrimaryConstructorOfClassAndStruct_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Session(string user, int size)
        {
            [Member(1)] public string User { get; } = user;
            [Member(2)] public int Size { get; set; } = size;

            public static object Sample() => new Session("ada", 3);
        }

        [State]
        public readonly partial struct Pair(int x, int y)
        {
            [Member(1)] public int X { get; } = x;
            [Member(2)] public readonly int Y = y;

            public static object Sample() => new Pair(1, 2);
        }
        """);

    [Fact]
    public void RequiredMembers_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Wanted
        {
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
            public Wanted(int a, string note) { A = a; B = 2; C = "c"; Note = note; Unsaved = note; }
            [Member(1)] public required int A { get; init; }
            [Member(2)] public required int B;
            [Member(3)] public required string C { get; set; }
            [Member(4)] public string Note { get; }
            [StateIgnore] public required string? Unsaved;

            public static object Sample() => new Wanted(1, "n") { Unsaved = "n" };
        }

        [State]
        public partial class Plain
        {
            [Member(1)] public required int A { get; init; }
            [StateIgnore] public required string? Unsaved;
            [StateIgnore] public required int Count { get; set; }
            [Member(2)] public List<int> Numbers { get; } = [];

            public static object Sample() => new Plain { A = 1, Unsaved = null, Count = 0, Numbers = { 4, 5 } };
        }
        """);

    [Fact]
    public void LaterLayers_OfReadOnlyTypes_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State(Version = 3)]
        public readonly partial record struct Place([Member(1)] int X, [Member(2, Since = 2)] int Y, [Member(3, Since = 3)] string? Z)
        {
            public static object Sample() => new Place(1, 2, "3");
        }

        [State(Version = 5)]
        public partial record Named([Member(1)] int X, [Member(2, Since = 5)] string Name = "none")
        {
            [Member(3, Since = 3)] public List<int> Filled { get; } = [];
            [Member(4, Since = 3)] public int Set { get; set; } = 9;

            public static object Sample() => new Named(1, "x") { Filled = { 1 }, Set = 0 };
        }

        [State(Version = int.MaxValue)]
        public partial class Far
        {
            [Member(1, Since = int.MaxValue)] public int X { get; set; }

            public static object Sample() => new Far { X = 1 };
        }
        """);

    [Fact]
    public void Struct_OfEveryKind_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial struct Fields
        {
            [Member(1)] public int A;
            [Member(2)] internal string? B;
            [Member(3)] private bool _c;

            public static object Sample() => new Fields { A = 1, B = "b", _c = true };
        }

        [State]
        public readonly partial struct Empty
        {
            public static object Sample() => new Empty();
        }

        [State]
        public readonly partial struct Inits
        {
            [Member(1)] public int A { get; init; }

            public static object Sample() => new Inits { A = 1 };
        }

        [State]
        [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
        public partial struct Laid
        {
            public Laid() { }
            [Member(1)] public int A { get; set; } = 5;
            [Member(2)] public Fields? Inner { get; set; }
            [Member(3)] public Dictionary<Fields, Inits?>? Map { get; set; }

            public static object Sample() => new Laid { A = 0, Inner = new Fields { A = 1 }, Map = new() { [new Fields { A = 2 }] = null } };
        }
        """);

    [Fact]
    public void ClassOfFieldsOnly_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [State]
        internal sealed partial class Fields
        {
            [Member(1)] internal int A;
            [Member(3)] private decimal _c;

            public static object Sample() => new Fields { A = 1, _c = 1.50m };
        }
        """);

    [Fact]
    public void RequiredMember_OnlyUnsaved_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Lone
        {
            [Member(1)] public int A { get; set; }
            [StateIgnore] public required string? Unsaved { get; set; }

            public static object Sample() => new Lone { A = 1, Unsaved = null };
        }
        """);

    [Fact]
    public void NullableCollections_WithoutSetter_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Bag
        {
            [Member(1)] public List<int>? None { get; }
            [Member(2)] public List<int>? Some { get; }
            [Member(3)] public HashSet<string>? Tags { get; } = new(StringComparer.OrdinalIgnoreCase);
            public Bag() { }
            private Bag(object some) { Some = [some.GetHashCode()]; Tags!.Add("a"); }

            public static object Sample() => new Bag("");
        }
        """);

    [Fact]
    public void NullableCollection_WithInitialValue_KeepsItsComparer()
    {
        CompiledShape shape = CompiledShape.Of("""
            [State]
            public partial class Bag
            {
                [Member(1)] public HashSet<string>? Tags { get; } = new(StringComparer.OrdinalIgnoreCase);

                public static object FindsInOtherCase()
                {
                    Bag bag = new();
                    bag.Tags!.Add("a");
                    return StateSerializer.Restore<Bag>(StateSerializer.Save(bag)).Tags!.Contains("A");
                }
            }
            """);

        Assert.Equal(true, shape.Make("FindsInOtherCase"));
    }
}
