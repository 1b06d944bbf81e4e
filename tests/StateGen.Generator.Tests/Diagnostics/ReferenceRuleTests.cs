namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0033: objects that keep their identity are made before their members are read.</summary>
public sealed class ReferenceRuleTests
{
    [Theory]
    [InlineData("struct [|A|] { [Member(1)] public int B; }", "is a struct, which has no identity; remove PreserveReferences, or make it a class")]
    [InlineData("abstract class [|A|] { [Member(1)] public int B; }", "is abstract; say it on the classes that derive from it, which are what is saved")]
    [InlineData("class [|A|] { [Member(1)] public required int B; }", "requires 'B', but an object must be there before its members are read, which may refer back to it; remove 'required'")]
    [InlineData("record [|A|]([Member(1)] int B);", "has a constructor that takes saved members, but an object must be there before its members are read, which may refer back to it; add a constructor without parameters")]
    public Task SG0033_NotMadeFirst_IsReported(string type, string reason) => AnalyzerAssert.ReportsAsync(
        "SG0033",
        $"'A' has PreserveReferences = true and {reason}",
        $"[State(PreserveReferences = true)] public partial {type}");

    [Theory]
    [InlineData("[Member(1)] public A? B { get; init; }")]
    [InlineData("[Member(1)] private readonly A? b = null;")]
    [InlineData("[Member(1)] public List<A> B { get; } = [];")]
    public Task SG0033_MadeFirst_IsAccepted(string member) =>
        AnalyzerAssert.AcceptsAsync($"[State(PreserveReferences = true)] public partial class A {{ {member} }}");
}
