using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests collections that the generator must not accept, or must not accept silently.</summary>
public sealed class CollectionShapeTests
{
    [Theory]
    [InlineData("List<int>")]
    [InlineData("int")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet<int>")]
    public async Task Canonical_WithoutAHashTable_IsAnError(string type) =>
        Assert.Equal("SG0027", (await DiagnosticAsync($"[Member(1, Canonical = true)] public {type} Value {{ get; set; }} = default!;")).Id);

    [Theory]
    [InlineData("Stack<object>", "object")]
    [InlineData("(int, System.Text.Encoding)", "System.Text.Encoding")]
    [InlineData("Dictionary<string, System.Type[,]>", "System.Type")]
    [InlineData("PriorityQueue<int, System.Type>", "System.Type")]
    [InlineData("System.Type[,,,,]", "System.Type")]
    [InlineData("System.Buffers.ReadOnlySequence<dynamic>", "dynamic")]
    public async Task Collection_OfWhatHasNoFormatter_NamesIt(string type, string unsupported)
    {
        Diagnostic diagnostic = await DiagnosticAsync($"[Member(1)] public {type} Value {{ get; set; }} = default!;");
        Assert.Equal("SG0021", diagnostic.Id);
        Assert.Contains($"no formatter for '{unsupported}'", diagnostic.GetMessage());
    }

    [Fact]
    public void NamedTuples_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Holder
        {
            [Member(1)] public (int Row, string? Name) Cell { get; set; }
            [Member(2)] public Dictionary<(int X, int Y), (string? Text, int Count)?> Map { get; } = [];
            [Member(3, Canonical = true)] public IReadOnlyList<HashSet<(int, string?)>>? Sets { get; init; }

            public static object Sample() => new Holder
            {
                Cell = (7, null), Map = { [(1, 2)] = ("a", 3), [(3, 4)] = null }, Sets = (HashSet<(int, string?)>[])[[(1, null)]],
            };
        }
        """);

    [Theory]
    [InlineData("public class Cart : List<int> { public string? Owner { get; set; } }", "what it holds beside its items")]
    [InlineData("public class Cart : Root; public class Root : HashSet<int> { private int _count; }", "what its base class holds")]
    [InlineData("public class Cart : List<Cart>;", "an end")]
    [InlineData("public class Cart : List<Row>; public class Row : HashSet<Cart>;", "an end of the two")]
    [InlineData("public class Cart : Row<int>; public class Row<T> : List<Row<List<T>>>;", "an end of what is never the same")]
    [InlineData("public abstract class Cart : List<int>;", "a constructor")]
    [InlineData("public class Cart(int size) : List<int>(size);", "a constructor without parameters")]
    [InlineData("public class Cart : Queue<int>;", "a known base class")]
    public async Task OwnCollection_WithoutWhatItNeeds_IsAnError(string cart, string what)
    {
        GeneratorRun run = GeneratorRun.Of($"{cart} [State] public partial class Holder {{ [Member(1)] public Cart? Value {{ get; set; }} }}");
        Assert.True((await run.AnalyzerDiagnosticsAsync()).Any(diagnostic => diagnostic.Id.StartsWith("SG00")), what);
    }

    [Fact]
    public void OwnCollections_RoundTrip() => CompiledShape.AssertRoundTrip("""
        public class Rows<T> : List<T> { public const int Max = 3; public event Action? Changed; public int Sum => Count; public void Raise() => Changed?.Invoke(); }

        public sealed class Cells : Rows<int?>;

        [State]
        public partial class Holder
        {
            [Member(1)] public Rows<string?>? Rows { get; set; }
            [Member(2)] public Cells Cells { get; } = [];
            [Member(3)] private Dictionary<string, Index> Map { get; init; } = [];
            [Member(4)] private Index? Own { get; set; }

            private sealed class Index : System.Collections.ObjectModel.KeyedCollection<int, string>
            {
                protected override int GetKeyForItem(string item) => item.Length;
            }

            public static object Sample() => new Holder { Rows = ["a", null], Cells = { 1, null }, Map = new() { ["x"] = ["a", "bb"] }, Own = ["c"] };
        }
        """);

    [Fact]
    public void EmptiedBuilders_OfALaterLayer_StayEmpty() => CompiledShape.AssertRoundTrip("""
        [State(Version = 2)]
        public partial class Holder
        {
            [Member(1)] public int First { get; set; }
            [Member(2, Since = 2)] public System.Text.StringBuilder Text { get; } = new("preset");
            [Member(3, Since = 2)] public Stack<int> Preset { get; } = new([1, 2, 3]);
            [Member(4, Since = 2)] public Dictionary<string, int> Map { get; } = new(StringComparer.OrdinalIgnoreCase);

            public static object Sample()
            {
                Holder holder = new();
                holder.Text.Clear();
                holder.Preset.Clear();
                return holder;
            }
        }
        """);

    private static async Task<Diagnostic> DiagnosticAsync(string member) =>
        Assert.Single(await GeneratorRun.Of($"[State] public partial class Holder {{ {member} }}").AnalyzerDiagnosticsAsync());
}
