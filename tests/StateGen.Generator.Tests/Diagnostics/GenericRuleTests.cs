namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>Tests which types can be type arguments of a generic state type.</summary>
public sealed class GenericRuleTests
{
    private const string Page = "[State] public partial class Page<T> { [Member(1)] public T? Item { get; set; } }";

    [Theory]
    [InlineData("object", "object")]
    [InlineData("List<Action>", "System.Action")]
    public Task SG0021_ArgumentThatCannotBeSaved_IsReported(string argument, string unsupported) => AnalyzerAssert.ReportsMemberAsync(
        "SG0021", unsupported, $"{Page} [State] public partial class Session {{ [Member(1)] public Page<{argument}>? [|A|] {{ get; set; }} }}");

    [Fact]
    public Task SG0021_ArgumentMadeOfTypeParameters_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0021",
        "System.Collections.Generic.List<T>",
        $"{Page} [State] public partial class Session<T> {{ [Member(1)] public Page<List<T>>? [|A|] {{ get; set; }} }}");

    [Fact]
    public Task SG0043_OpenGenericCase_IsReported() => AnalyzerAssert.ReportsMemberAsync(
        "SG0043",
        "its type parameters are open; name it with types in their place",
        "[StateUnion(1, typeof(Case<>))] public partial interface [|IShape|]; [State] public partial class Case<T> : IShape;");

    [Theory]
    [InlineData("[Member(1)] public Page<int>? A { get; set; }")]
    [InlineData("[Member(1)] public Dictionary<string, Page<Page<int?>>[]>? A { get; set; }")]
    public Task ClosedGenericMember_IsAccepted(string member) =>
        AnalyzerAssert.AcceptsAsync($"{Page} [State] public partial class Session {{ {member} }}");

    [Theory]
    [InlineData("public partial class Session<T> { [Member(1)] public Page<T>? A { get; set; } }")]
    [InlineData("public partial class Session<T> where T : struct { [Member(1)] public T? A { get; set; } [Member(2)] public List<T?>? B; }")]
    [InlineData("public partial class Session<T> : Page<T> where T : class, new() { [Member(1)] private readonly T[] _a = []; }")]
    [InlineData("public partial record struct Session<@class, T>([Member(1)] @class A, [Member(2)] T[,] B) where T : notnull;")]
    public Task GenericType_IsAccepted(string type) => AnalyzerAssert.AcceptsAsync($"{Page} [State] {type}");

    [Fact]
    public Task TwoTypesThatDifferByArity_AreAccepted() => AnalyzerAssert.AcceptsAsync(
        "[State(\"a\")] public partial class A { [Member(1)] public int B; } [State(\"a1\")] public partial class A<T> { [Member(1)] public T? B; } "
        + "public partial class Outer<T> { [State(\"in\")] public partial class A { [Member(1)] public T? B; } }");
}
