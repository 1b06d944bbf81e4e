namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0046: no hash table or sorted collection asks objects of a graph for what they hold.</summary>
public sealed class ComparedGraphRuleTests
{
    private const string Node = "[State(PreserveReferences = true)] public sealed partial record Node { [Member(1)] public Node? Next { get; set; } }\n";

    private const string Named = """
        [State(PreserveReferences = true)] public sealed partial class Node
        {
            [Member(1)] public string? Name { get; set; }
            public override bool Equals(object? other) => other is Node node && node.Name == Name;
            public override int GetHashCode() => 0;
        }

        """;

    private const string Plain = "[State(PreserveReferences = true)] public sealed partial class Node { [Member(1)] public Node? Next { get; set; } }\n";

    [Fact]
    public Task SG0046_RecordInASetOfItself_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0046",
        Message("Node.Nodes", "Node"),
        "[State(PreserveReferences = true)] public sealed partial record Node { [Member(1)] public HashSet<Node>? [|Nodes|] { get; set; } }");

    [Theory]
    [InlineData("HashSet<Node>", "Node")]
    [InlineData("HashSet<Node?>", "Node")]
    [InlineData("ISet<Node>", "Node")]
    [InlineData("IReadOnlySet<Node>", "Node")]
    [InlineData("Dictionary<Node, int>", "Node")]
    [InlineData("IReadOnlyDictionary<Node, int>", "Node")]
    [InlineData("OrderedDictionary<Node, int>", "Node")]
    [InlineData("System.Collections.Concurrent.ConcurrentDictionary<Node, int>", "Node")]
    [InlineData("System.Collections.Frozen.FrozenSet<Node>", "Node")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet<Node>", "Node")]
    [InlineData("System.Collections.Immutable.IImmutableDictionary<Node, int>", "Node")]
    [InlineData("System.Linq.ILookup<Node, int>", "Node")]
    [InlineData("System.Linq.IGrouping<Node, int>", "Node")]
    [InlineData("HashSet<(Node Node, int Number)>", "(Node Node, int Number)")]
    [InlineData("HashSet<(Node Node, int Number)?>", "(Node Node, int Number)?")]
    [InlineData("HashSet<Tuple<int, Node>>", "Tuple<int, Node>")]
    [InlineData("HashSet<KeyValuePair<int, Node>>", "KeyValuePair<int, Node>")]
    [InlineData("List<Dictionary<int, HashSet<Node>>>", "Node")]
    [InlineData("HashSet<Pair>", "Pair")]
    [InlineData("HashSet<Wrapper>", "Wrapper")]
    [InlineData("HashSet<Derived>", "Derived")]
    [InlineData("HashSet<Opaque>", "Opaque")]
    [InlineData("HashSet<IThing>", "IThing")]
    [InlineData("Page<Node>", "Node")]
    [InlineData("Page<Wrapper>", "Wrapper")]
    [InlineData("Own", "Node")]
    [InlineData("OwnMap", "Wrapper")]
    public async Task SG0046_TableThatAsksARecord_IsReported(string type, string key)
    {
        foreach (string node in new[] { Node, Named })
        {
            await AnalyzerAssert.ReportsMemberAsync("SG0046", Message("Root.Table", key), node + $$"""
                [State] public partial record struct Pair([property: Member(1)] Node? Left, [property: Member(2)] int Right);
                [State] public partial record Wrapper { [Member(1)] public Node? Node { get; set; } }
                [State] public sealed partial record Derived : Wrapper { [Member(1)] public int Number { get; set; } }
                [State] public sealed partial class Opaque
                {
                    [Member(1)] public List<Node>? Nodes { get; set; }
                    public override bool Equals(object? other) => true;
                    public override int GetHashCode() => Nodes![0].GetHashCode();
                }
                [State] public sealed partial class Page<T> { [Member(1)] public HashSet<T>? Items { get; set; } }
                [StateUnion(1, typeof(Thing))] public partial interface IThing;
                [State] public sealed partial record Thing : IThing { [Member(1)] public Node? Node { get; set; } }
                public sealed class Own : HashSet<Node>;
                public sealed class OwnMap : Dictionary<Wrapper, int>;
                [State] public sealed partial class Root { [Member(1)] public {{type}} [|Table|] { get; set; } = default!; }
                """);
        }
    }

    [Theory]
    [InlineData("SortedSet<Node>")]
    [InlineData("SortedDictionary<Node, int>")]
    [InlineData("SortedList<(int, Node), int>")]
    [InlineData("PriorityQueue<int, Node>")]
    [InlineData("System.Collections.Immutable.ImmutableSortedSet<Node>")]
    public Task SG0046_SortedCollectionThatAsksItsItems_IsReported(string type) => AnalyzerAssert.ReportsMemberAsync(
        "SG0046",
        "'Root.Table' compares values of '",
        $$"""
        [State(PreserveReferences = true)] public sealed partial class Node : IComparable<Node>
        {
            [Member(1)] public string? Name { get; set; }
            public int CompareTo(Node? other) => string.CompareOrdinal(Name, other?.Name);
        }
        [State] public sealed partial class Root { [Member(1)] public {{type}}? [|Table|] { get; set; } }
        """);

    [Fact]
    public Task SG0046_BaseClassWithARecordAsArgument_IsReportedOnTheClass() => AnalyzerAssert.ReportsMemberAsync(
        "SG0046",
        Message("Page.Items", "Node"),
        Node + """
        [State] public partial class Page<T> { [Member(1)] public HashSet<T>? Items { get; set; } }
        [State] public sealed partial class [|Nodes|] : Page<Node>;
        """);

    [Theory]
    [InlineData("System.Collections.Frozen.FrozenSet<Badge>")]
    [InlineData("System.Collections.Immutable.ImmutableHashSet<Badge>")]
    [InlineData("System.Linq.ILookup<Badge, int>")]
    public Task SG0046_TableThatCannotWait_IsReported(string type) => AnalyzerAssert.ReportsMemberAsync(
        "SG0046",
        Message("Root.Table", "Badge"),
        $$"""
        {{Plain}}
        [State] public sealed partial class Badge
        {
            [Member(1)] public Node? Owner { get; set; }
            public override bool Equals(object? other) => true;
            public override int GetHashCode() => 0;
        }
        [State] public sealed partial class Root { [Member(1)] public {{type}}? [|Table|] { get; set; } }
        """);

    [Theory]
    [InlineData("HashSet<Node>? Table { get; set; }")]
    [InlineData("HashSet<Node> Table { get; } = new(ReferenceEqualityComparer.Instance);")]
    [InlineData("Dictionary<(Node, int), Node>? Table { get; set; }")]
    [InlineData("System.Collections.Frozen.FrozenSet<Node>? Table { get; set; }")]
    [InlineData("HashSet<Holder>? Table { get; set; }")]
    [InlineData("HashSet<Badge>? Table { get; set; }")]
    [InlineData("Dictionary<string, Node>? Table { get; set; }")]
    [InlineData("PriorityQueue<Node, int>? Table { get; set; }")]
    [InlineData("HashSet<Node[]>? Table { get; set; }")]
    public Task SG0046_Identity_IsAccepted(string member) => AnalyzerAssert.AcceptsAsync(
        Plain + $$"""
        [State] public sealed partial record Holder { [Member(1)] public Node? Node { get; set; } }
        [State] public sealed partial class Badge
        {
            [Member(1)] public Node? Owner { get; set; }
            public override bool Equals(object? other) => true;
            public override int GetHashCode() => 0;
        }
        [State] public sealed partial class Root { [Member(1)] public {{member}} }
        """);

    [Fact]
    public Task SG0046_RecordThatIsNoKey_IsAccepted() => AnalyzerAssert.AcceptsAsync(
        Node + """
        [State] public sealed partial record Holder { [Member(1)] public List<Node>? Nodes { get; set; } }
        [State] public sealed partial class Root
        {
            [Member(1)] public List<Node>? Nodes { get; set; }
            [Member(2)] public Dictionary<int, Node>? ByNumber { get; set; }
            [Member(3)] public HashSet<Holder>? Holders { get; set; }
            [Member(4)] public HashSet<Node[]>? Arrays { get; set; }
        }
        """);

    private const string Pages = """
        [State] public sealed partial class Page<T> { [Member(1)] public HashSet<T>? Items { get; set; } }
        [State] public sealed partial class Shelf<T> { [Member(1)] public Page<T>? Page { get; set; } }
        [State] public partial class Parent<T> where T : notnull { [Member(1)] public Dictionary<T, int>? Table { get; set; } }
        [State] public sealed partial class Child<T> : Parent<T> where T : notnull;
        public static class Store
        {
            public static byte[] Put<T>(T state) where T : IStateSerializable<T> => StateSerializer.Save(state);
            public static object Make<T>(T item) => new Page<T> { Items = [item] };
        }

        """;

    /// <summary>Only the code that closes a type shows what its tables compare.</summary>
    [Theory]
    [InlineData("public static byte[] Save(object page) => StateSerializer.Save([|(Page<Node>)page|]);", "Page.Items")]
    [InlineData("public static object Restore(byte[] blob) => StateSerializer.Restore<[|Page<Node>|]>(blob);", "Page.Items")]
    [InlineData("public static byte[] Save() => Store.Put(new [|Page<Node>|]());", "Page.Items")]
    [InlineData("public static [|Page<Node>|] Make() => new();", "Page.Items")]
    [InlineData("public static object Make() => Store.[|Make|](new Node());", "Page.Items")]
    [InlineData("public static Type Type => typeof([|Shelf<Node>|]);", "Page.Items")]
    [InlineData("public static object Make() => new [|Child<Node>|]();", "Parent.Table")]
    [InlineData("public static object Make() => new List<[|Page<(Node, int)>|]>();", "Page.Items", "(Node, int)")]
    [InlineData("public static object Make() => new Page<[|Page<Node>|]>();", "Page.Items")]
    public Task SG0046_TypeClosedBySources_IsReportedThere(string member, string path, string key = "Node") =>
        AnalyzerAssert.ReportsMemberAsync("SG0046", Message(path, key), $"{Node}{Pages} public static class Program {{ {member} }}");

    [Theory]
    [InlineData("[State] public partial class Root { [Member(1)] public Page<Node>? [|A|] { get; set; } public static object Make() => new Page<Node>(); }")]
    [InlineData("[State] public partial class [|Root|] : Parent<Node>; public static class Program { public static object Make() => new Parent<Node>(); }")]
    public Task SG0046_TypeClosedByAMemberAsWell_IsReportedOnce(string source) =>
        AnalyzerAssert.ReportsMemberAsync("SG0046", "compares values of 'Node'", Node + Pages + source);

    [Theory]
    [InlineData("new Page<int>()")]
    [InlineData("new Page<List<Node>>()")]
    [InlineData("new Page<Page<int>>()")]
    [InlineData("new List<Node>()")]
    public Task SG0046_ClosedTypeThatComparesNoGraph_IsAccepted(string expression) =>
        AnalyzerAssert.AcceptsAsync($"{Node}{Pages} public static class Program {{ public static object Make() => {expression}; }}");

    private static string Message(string path, string key) =>
        $"'{path}' compares values of '{key}', and that asks a 'Node' for its members: it preserves references, so it may lead back to itself, and it may not be "
        + "complete yet when it is compared; use a list, a key that does not lead to a 'Node', or a 'Node' without Equals and CompareTo that is no record";
}
