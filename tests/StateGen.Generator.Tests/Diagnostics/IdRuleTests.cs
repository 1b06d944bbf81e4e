namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0010 to SG0013: ids and versions.</summary>
public sealed class IdRuleTests
{
    [Fact]
    public Task SG0010_SameIdTwice_IsReportedOnTheSecond() => AnalyzerAssert.ReportsAsync(
        "SG0010",
        "'Session.B' has the id 1, which 'A' already has; ids are permanent, so give the newer member the next free id, 6",
        """
        [State]
        public partial class Session
        {
            [Member(1)] public int A { get; set; }
            [Member(1)] public int [|B|] { get; set; }
            [Member(5)] public int C { get; set; }
        }
        """);

    [Fact]
    public Task SG0010_SameIdInAnotherType_IsAccepted() => AnalyzerAssert.AcceptsAsync("""
        [State]
        public partial class Session
        {
            [Member(1)] public int A { get; set; }
            [Member(2)] public Inner? B { get; set; }

            [State]
            public partial class Inner
            {
                [Member(1)] public int A { get; set; }
            }
        }
        """);

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("65536")]
    [InlineData("-2147483648")]
    public Task SG0011_IdOutOfRange_IsReported(string id) => AnalyzerAssert.ReportsAsync(
        "SG0011",
        $"'Session.A' has the id {id}; ids go from 1 to 65535",
        $$"""[State] public partial class Session { [Member({{id}})] public int [|A|] { get; set; } }""");

    [Theory]
    [InlineData("1")]
    [InlineData("65535")]
    [InlineData("(byte)'A'")]
    public Task SG0011_IdInRange_IsAccepted(string id) => AnalyzerAssert.AcceptsAsync(
        $$"""[State] public partial class Session { [Member({{id}})] public int A { get; set; } }""");

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    [InlineData(4, 3)]
    public Task SG0012_SinceOutsideOfVersions_IsReported(int since, int version) => AnalyzerAssert.ReportsAsync(
        "SG0012",
        $"'Session.A' has Since = {since}, but 'Session' has Version = {version}; raise Version, or set Since to a version from 1 to {version}",
        $$"""[State(Version = {{version}})] public partial class Session { [Member(1, Since = {{since}})] public int [|A|] { get; set; } }""");

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(3, 3)]
    public Task SG0012_SinceWithinVersions_IsAccepted(int since, int version) => AnalyzerAssert.AcceptsAsync(
        $$"""[State(Version = {{version}})] public partial class Session { [Member(1, Since = {{since}})] public int A { get; set; } }""");

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public Task SG0013_VersionBelowOne_IsReported(int version) => AnalyzerAssert.ReportsAsync(
        "SG0013",
        $"'Session' has Version = {version}; versions start at 1",
        $$"""[State("x", Version = {{version}})] public partial class [|Session|] { [Member(1)] public int A { get; set; } }""");

    [Fact]
    public Task SG0013_VersionOne_IsAccepted() => AnalyzerAssert.AcceptsAsync(
        """[State("x", Version = 1)] public partial class Session { [Member(1)] public int A { get; set; } }""");
}
