using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0045.</summary>
public sealed class UnknownCaseRuleTests
{
    private const string Union = """
        [State] public sealed partial class Circle : IShape { [Member(1)] public int Radius { get; set; } }
        [StateUnion(1, typeof(Circle)), UnknownCase(typeof(Unknown))] public partial interface [|IShape|];

        """;

    [Theory]
    [InlineData("public sealed record Unknown(UnknownCaseData Case);", "it does not derive from IShape")]
    [InlineData("public abstract record Unknown(UnknownCaseData Case) : IShape;", "it is abstract, or its type parameters are open")]
    [InlineData("public sealed class Unknown(UnknownCaseData carried) : IShape { private readonly UnknownCaseData _carried = carried; }", "it has no property or field of the type UnknownCaseData that gives back what it was made of")]
    [InlineData("public sealed class Unknown : IShape { public UnknownCaseData? Carried; }", "it has no constructor that takes an UnknownCaseData and nothing else")]
    [InlineData("public sealed record Unknown(UnknownCaseData Case, int More) : IShape;", "it has no constructor that takes an UnknownCaseData and nothing else")]
    [InlineData("public sealed record Unknown(UnknownCaseData Case) : IShape { public required string Name { get; init; } }", "it requires 'Name', of which nothing is known; mark its constructor [SetsRequiredMembers]")]
    public async Task SG0045_TypeThatCannotHoldACase_IsReportedOnTheUnion(string unknown, string reason) =>
        await AnalyzerAssert.ReportsMemberAsync("SG0045", $"'Unknown' cannot hold the unknown cases of 'IShape': {reason}", Union + unknown);

    [Fact]
    public Task SG0045_StateType_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0045",
        "it is a state type, whose members would be saved; remove [State]",
        """
        [StateUnion(1, typeof(Circle)), UnknownCase(typeof(Circle))] public partial interface [|IShape|];
        [State] public sealed partial class Circle : IShape { [Member(1)] public int Radius { get; set; } }
        """);

    [Theory]
    [InlineData("[State(PreserveReferences = true)] public sealed partial class Circle : IShape;", "Circle")]
    [InlineData("[State] public sealed partial class Circle : IShape { [Member(1)] public List<Room>? Rooms { get; set; } }", "Room")]
    public Task SG0045_CaseWithPreservedReferences_IsReportedOnTheUnion(string circle, string type) => AnalyzerAssert.ReportsMemberAsync(
        "SG0045",
        $"a case is or holds a '{type}', which preserves references, and what is carried along unread cannot be counted; remove [UnknownCase] or PreserveReferences",
        $$"""
        [StateUnion(1, typeof(Circle)), UnknownCase(typeof(Unknown))] public partial interface [|IShape|];
        {{circle}}
        [State(PreserveReferences = true)] public sealed partial class Room { [Member(1)] public Room? Next { get; set; } }
        public sealed record Unknown(UnknownCaseData Case) : IShape;
        """);

    [Fact]
    public async Task UnknownCase_OfNoType_IsLeftToTheCompiler()
    {
        GeneratorRun run = GeneratorRun.Of("""
            [StateUnion(1, typeof(Circle)), UnknownCase(typeof(Missing))] public partial interface IShape;
            [State] public sealed partial class Circle : IShape;
            """);
        Assert.Empty(await run.AnalyzerDiagnosticsAsync());
        Assert.Contains("A placeholder for the code of IShape", run.Source("IShape-Union.g.cs"));
    }
}
