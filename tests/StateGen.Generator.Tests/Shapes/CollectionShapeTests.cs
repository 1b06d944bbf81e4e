using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>What the generator makes of collections that it must not, or must not silently, accept.</summary>
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
    [InlineData("int[,,,,]", "int[*,*,*,*,*]")]
    [InlineData("System.Buffers.ReadOnlySequence<int>", "System.Buffers.ReadOnlySequence<int>")]
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

    private static async Task<Diagnostic> DiagnosticAsync(string member) =>
        Assert.Single(await GeneratorRun.Of($"[State] public partial class Holder {{ {member} }}").AnalyzerDiagnosticsAsync());
}
