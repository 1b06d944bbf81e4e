namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0047: a later layer numbers its objects for itself.</summary>
public sealed class LaterReferenceRuleTests
{
    private const string Bag = "[State(PreserveReferences = true)] public sealed partial class Bag { [Member(1)] public int Weight { get; set; } }\n";

    [Theory]
    [InlineData("public A? [|Next|] { get; set; }")]
    [InlineData("public List<A>? [|Next|] { get; set; }")]
    [InlineData("public A[][]? [|Next|] { get; set; }")]
    [InlineData("public Cell<A>? [|Next|] { get; set; }")]
    [InlineData("public Other? [|Next|] { get; set; }")]
    [InlineData("public IThing? [|Next|] { get; set; }")]
    public Task SG0047_LayerThatLeadsBack_IsReported(string member) => AnalyzerAssert.ReportsMemberAsync(
        "SG0047",
        Message("A.Next", 2, "A"),
        $$"""
        [State] public sealed partial class Cell<T> { [Member(1)] public T? Value { get; set; } }
        [State] public sealed partial class Other { [Member(1)] public A? Back { get; set; } }
        [StateUnion(1, typeof(A))] public partial interface IThing;
        [State(PreserveReferences = true, Version = 2)] public sealed partial class A : IThing { [Member(1)] public int B; [Member(2, Since = 2)] {{member}} }
        """);

    [Fact]
    public Task SG0047_ObjectInsideAndOutside_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0047",
        Message("A.Last", 2, "Bag"),
        Bag + "[State(Version = 2)] public sealed partial class A { [Member(1)] public Bag? First; [Member(2, Since = 2)] public Bag? [|Last|]; }");

    [Fact]
    public Task SG0047_ObjectOfTheBaseClass_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0047",
        Message("B.Last", 2, "Bag"),
        Bag + """
        [State] public partial class A { [Member(1)] public List<Bag>? First; }
        [State(Version = 2)] public sealed partial class B : A { [Member(2, Since = 2)] public Bag? [|Last|]; }
        """);

    [Theory]
    [InlineData("[Member(1, Since = 2)] public Bag? First; [Member(2, Since = 2)] public List<Bag>? All;")]
    [InlineData("[Member(1)] public Bag? First; [Member(2, Since = 2)] public string? Key;")]
    public Task SG0047_OneLayer_IsAccepted(string members) => AnalyzerAssert.AcceptsAsync(
        Bag + $"[State(Version = 2)] public sealed partial class A {{ {members} }}");

    [Fact]
    public Task SG0047_LaterLayerOfOrdinaryObjects_IsAccepted() => AnalyzerAssert.AcceptsAsync(
        "[State(Version = 2)] public sealed partial class A { [Member(1)] public A? First; [Member(2, Since = 2)] public A? Last; }");

    private static string Message(string path, int since, string type) =>
        $"'{path}' is in the layer of version {since} and leads to a '{type}', which preserves references and is also outside of that layer: it would be saved twice, "
        + "and be two objects after a restore; save a key of the object instead, or declare a new state type";
}
