namespace StateGen.Generator.Tests.Shapes;

/// <summary>User code around the members must neither break the generated code nor cause a warning.</summary>
public sealed class UserCodeShapeTests
{
    [Fact]
    public void ObsoleteMembersAndConstructors_DrawNoWarning() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Aged
        {
            [Obsolete("Use the other one.")] public Aged() { }
            [Obsolete, Member(1)] public int Old { get; set; }
            [Obsolete("No more."), Member(2)] public string? Older;

            [Obsolete] public static object Sample() => new Aged { Old = 1, Older = "x" };
        }
        """);

    [Fact]
    public void DocumentedPublicType_InClsCompliantAssembly_DrawsNoWarning() => CompiledShape.AssertRoundTrip("""
        [assembly: CLSCompliant(true)]

        /// <summary>A type.</summary>
        [State]
        public partial class Documented
        {
            /// <summary>A member.</summary>
            [Member(1)] public int Number { get; set; }

            /// <summary>Gives an object.</summary>
            public static object Sample() => new Documented { Number = 1 };
        }
        """);

    [Fact]
    public void MembersWithBodies_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Bodies
        {
            [Member(1)] private int _number;
            [StateIgnore] private int _cached;
            [Member(2)] public int Twice { get => _number * 0; set { _cached = 0; } }
            [Member(3)] public string? Trimmed { get; set => field = value?.Trim(); }
            [Member(4)] public partial int Part { get; set; }
            public partial int Part { get => field; set => field = value; }
            public int Computed => _number + _cached;
            public int this[int index] => index;
            public event Action? Changed { add { } remove { } }
            public const int Constant = 5;
            public static int Shared { get; set; }

            public static object Sample() => new Bodies { _number = 1, Trimmed = "t", Part = 4 };
        }
        """);

    [Fact]
    public void Interfaces_AndOperators_RoundTrip() => CompiledShape.AssertRoundTrip("""
        public interface IThing { int Number { get; set; } }

        [State]
        public partial class Thing : IThing, IEquatable<Thing>
        {
            [Member(1)] public int Number { get; set; }
            public bool Equals(Thing? other) => throw new InvalidOperationException();
            public override bool Equals(object? obj) => throw new InvalidOperationException();
            public override int GetHashCode() => throw new InvalidOperationException();
            public static bool operator ==(Thing? left, Thing? right) => throw new InvalidOperationException();
            public static bool operator !=(Thing? left, Thing? right) => throw new InvalidOperationException();

            public static object Sample() => new Thing { Number = 1 };
        }

        [State]
        public partial class Holder
        {
            [Member(1)] public Thing? Inner { get; set; }
            [Member(2)] public List<Thing?> Others { get; } = [];

            public static object Sample() => new Holder { Inner = new Thing(), Others = { null, new Thing { Number = 2 } } };
        }
        """);

    [Fact]
    public void NullableContextOff_RoundTrips() => CompiledShape.AssertRoundTrip("""
        #nullable disable
        [State]
        public partial record Oblivious([Member(1)] string A, [Member(2)] List<string> B)
        {
            [Member(3)] public Dictionary<string, byte[]> C { get; } = new Dictionary<string, byte[]>();

            public static object Sample() => new Oblivious(null, new List<string> { null }) { C = { ["x"] = null, ["y"] = new byte[3] } };
        }
        """);

    [Fact]
    public void TypesNamedLikeGeneratedLocals_RoundTrip() => CompiledShape.AssertRoundTrip("""
        #pragma warning disable CS8981
        [State]
        public partial class value
        {
            [Member(1)] public value? reader { get; set; }
            [Member(2)] public writer writer { get; set; }

            public static object Sample() => new value { reader = new(), writer = new writer { value = 3 } };
        }

        [State]
        public partial struct writer
        {
            [Member(1)] public int value { get; set; }
        }
        """);
}
