namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0030 to SG0032: how the object comes to be on restore.</summary>
public sealed class ConstructionRuleTests
{
    [Theory]
    [InlineData("[Member(1)] public int [|A|] => 5;")]
    [InlineData("[Member(1)] public int [|A|] { get { return 5; } }")]
    [InlineData("[Member(1)] public int[] [|A|] { get => []; }")]
    [InlineData("[Member(1)] public int [|A|] => 5; public Session() { } public Session(long a) { } public Session(int b) { }")]
    [InlineData("[Member(1)] public int [|A|] => 5; public Session() { } public Session(ref int a) { }")]
    public Task SG0030_ComputedAndNoWayToSet_IsReported(string members) => AnalyzerAssert.ReportsAsync(
        "SG0030",
        "'Session.A' is computed, has no setter, and no constructor takes it, so it cannot be restored; remove [Member], or give "
        + "it a setter ('private set' and 'init' will do) or a constructor parameter of its name and type",
        $$"""[State] public partial class Session { {{members}} }""");

    [Theory]
    [InlineData("[Member(1)] public int A { get; private set; }")]
    [InlineData("[Member(1)] public int A { get; init; }")]
    [InlineData("[Member(1)] public int A { get; }")]
    [InlineData("[Member(1)] public int A { get => field; }")]
    [InlineData("[Member(1)] public readonly int A;")]
    [InlineData("[Member(1)] public int[] A { get; } = [];")]
    [InlineData("[Member(1)] public int A { get; } public Session() { } public Session(long a) { } public Session(int b) { }")]
    [InlineData("[Member(1)] public int A => 5; private Session(int a) { }")]
    [InlineData("[Member(1)] public List<int> A { get; } = [];")]
    [InlineData("[Member(1)] public int A { get; } public Session(int a) => A = a;")]
    [InlineData("[Member(1)] private readonly int _a; private Session(in int a) => _a = a;")]
    [InlineData("[Member(1)] public int A { get; } public Session() { } internal Session(int a, int b) { A = a; B = b; } [Member(2)] public int B;")]
    public Task SG0030_AnyWayToSet_IsAccepted(string members) => AnalyzerAssert.AcceptsAsync(
        $$"""[State] public partial class Session { {{members}} }""");

    [Theory]
    [InlineData("class [|Session|] { public Session(int other) { } }")]
    [InlineData("class [|Session|](string other) { public string Other() => other; }")]
    [InlineData("class [|Session|] { [Member(1)] public int A { get; set; } public Session(int a, int b) { } }")]
    [InlineData("record [|Session|](int B) { public int B => 5; }")]
    public Task SG0031_NoUsableConstructor_IsReported(string declaration) => AnalyzerAssert.ReportsAsync(
        "SG0031",
        "'Session' cannot be restored: it needs a constructor without parameters, or one whose parameters all match saved members by name and type; "
        + "add one, which may be private",
        $"#pragma warning disable CS8907, CS9113\n[State] public partial {declaration}");

    [Theory]
    [InlineData("class Session { private Session() { } }")]
    [InlineData("struct Session { public Session(int other) { } }")]
    [InlineData("class Session { [Member(1)] public int A { get; set; } public Session(int a) => A = a; }")]
    [InlineData("record Session([Member(1)] int A) { protected Session(Session other) => (A, _unknownLayers) = (other.A, other._unknownLayers); }")]
    public Task SG0031_UsableConstructor_IsAccepted(string declaration) => AnalyzerAssert.AcceptsAsync($"[State] public partial {declaration}");

    [Theory]
    [InlineData("public required int [|A|] { get; init; } = 5;")]
    [InlineData("public required int [|A|] { get; set; } = 5;")]
    [InlineData("public required int [|A|] = 5;")]
    public Task SG0032_InitialValueThatRestoreOverwrites_IsReported(string member) => AnalyzerAssert.ReportsAsync(
        "SG0032",
        "'Session.A' was added in version 2 and has an initial value, which would be overwritten when an older blob is restored "
        + "because it is required; remove 'required', or the initial value",
        $$"""[State(Version = 2)] public partial class Session { [Member(1, Since = 2)] {{member}} }""");

    [Theory]
    [InlineData("Since = 2", "public int A { get; set; } = 5;")]
    [InlineData("Since = 2", "public int A = 5;")]
    [InlineData("Since = 2", "public int A { get; init; }")]
    [InlineData("Since = 2", "public int A { get; init; } = 5;")]
    [InlineData("Since = 2", "public int A { get; } = 5;")]
    [InlineData("Since = 2", "public readonly int A = 5;")]
    [InlineData("Since = 2", "public string? A { get; init; } = null;")]
    [InlineData("Since = 2", "public int A { get; init; } = default;")]
    [InlineData("Since = 2", "public List<int> A { get; } = [1, 2];")]
    [InlineData("Since = 1", "public int A { get; init; } = 5;")]
    public Task SG0032_InitialValueThatIsKept_IsAccepted(string since, string member) => AnalyzerAssert.AcceptsAsync(
        $$"""[State(Version = 2)] public partial class Session { [Member(1, {{since}})] {{member}} }""");
}
