namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0015 and SG0016, and what other rules say of <c>[Retired]</c>.</summary>
public sealed class RetiredRuleTests
{
    [Fact]
    public Task SG0015_IdOfARetiredMember_IsReportedOnTheMember() => AnalyzerAssert.ReportsAsync(
        "SG0015",
        "'Session.B' has the id 5, which is retired; ids are permanent, so give the member the next free id, 8",
        """
        [State]
        [Retired(5, typeof(string)), Retired(7, typeof(int))]
        public partial class Session
        {
            [Member(1)] public int A { get; set; }
            [Member(5)] public string? [|B|] { get; set; }
        }
        """);

    [Fact]
    public Task SG0015_IdThatABaseClassRetired_IsAccepted() => AnalyzerAssert.AcceptsAsync("""
        [State, Retired(1, typeof(string))] public partial class Base;
        [State] public partial class Session : Base { [Member(1)] public int A { get; set; } }
        """);

    [Theory]
    [InlineData("typeof(object)", "there is no formatter for 'object'; name the type that the member had, and its Formatter where it had one")]
    [InlineData("typeof(List<Action>)", "there is no formatter for 'System.Action'; name the type that the member had, and its Formatter where it had one")]
    [InlineData("typeof(void)", "there is no formatter for 'void'; name the type that the member had, and its Formatter where it had one")]
    [InlineData("typeof(List<>)", "no type is named, or one whose type parameters are open; name the type that the member had")]
    [InlineData("null!", "no type is named, or one whose type parameters are open; name the type that the member had")]
    [InlineData("typeof(string), Fixed = true", "it is marked Fixed, but 'string' has no integer that a varint would make shorter; remove Fixed")]
    [InlineData("typeof(int), KnownValues = [\"a\"]", "its KnownValues is for a 'int', which contains no strings; remove it")]
    [InlineData("typeof(string), KnownValues = [\"a\", \"a\"]", "its KnownValues names \"a\" twice; remove the second")]
    [InlineData("typeof(string), KnownValues = []", "its KnownValues lists no values; list at least one, or remove the attribute")]
    [InlineData("typeof(Uri), Formatter = typeof(Guid)", "'System.Guid' does not implement IStateFormatter<System.Uri>")]
    public Task SG0016_TypeOrOptionThatCannotBe_IsReportedAtTheAttribute(string arguments, string reason) => AnalyzerAssert.ReportsAsync(
        "SG0016",
        $"[Retired] for 'Session.Retired(2)' is invalid: {reason}",
        $$"""[State, [|Retired(2, {{arguments}})|]] public partial class Session { [Member(1)] public int A { get; set; } }""");

    [Fact]
    public Task SG0016_SameIdTwice_IsReportedOnTheSecond() => AnalyzerAssert.ReportsAsync(
        "SG0016",
        "[Retired] for 'Session.Retired(2)' is invalid: the id is retired twice; remove one",
        "[State, Retired(2, typeof(int)), [|Retired(2, typeof(string))|]] public partial class Session;");

    [Fact]
    public Task SG0011_RetiredIdOutOfRange_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0011",
        "'Session.Retired(0)' has the id 0; ids go from 1 to 65535",
        "[State, [|Retired(0, typeof(int))|]] public partial class Session;");

    [Fact]
    public Task SG0012_RetiredSinceOutsideOfVersions_IsReported() => AnalyzerAssert.ReportsAsync(
        "SG0012",
        "'Session.Retired(2)' has Since = 3, but 'Session' has Version = 2; raise Version, or set Since to a version from 1 to 2",
        "[State(Version = 2), [|Retired(2, typeof(int), Since = 3)|]] public partial class Session;");

    [Fact]
    public Task SG0020_MemberWithoutId_IsOfferedOneThatIsNotRetired() => AnalyzerAssert.ReportsAsync(
        "SG0020",
        "'Session.A' holds state but has no id, so it would be lost; add [Member(3)] to save it or [StateIgnore] to leave it out",
        "[State, Retired(2, typeof(int))] public partial class Session { public int [|A|] { get; set; } }");

    [Theory]
    [InlineData("[State, Retired(2, typeof(Missing))] public partial class Session;")]
    [InlineData("[State, Retired(2)] public partial class Session;")]
    [InlineData("[State, Retired(2, typeof(Missing<int>), Since = )] public partial class Session;")]
    public Task Retired_ThatDoesNotCompile_IsLeftToTheCompiler(string source) => AnalyzerAssert.IsSilentAsync(source);
}
