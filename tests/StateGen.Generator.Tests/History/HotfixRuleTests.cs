using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Diagnostics;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.History;

/// <summary>SG0062: files in which git has merged the lines of branches that each shipped by themselves.</summary>
public sealed class HotfixRuleTests
{
    private const string TwoVersions =
        "two branches each shipped a version of their own, and no blob says which; keep one of them, give what the other added "
        + "a version that comes after both, and see docs/hotfix-branches.md for the blobs of the other";

    private const string TwoMembers =
        "two branches each gave the id to a member of their own, and no blob says which; keep one of the two lines, give the other member "
        + "a new id and version, and see docs/hotfix-branches.md for its blobs";

    private const string Base = "a class // A\na version 1 members 1\na member 1 string // Name\n";

    [Theory]
    [InlineData("two versions 2", "a version 2 members 1-2\na version 2 members 1 3\na member 2 since 2 int\na member 3 since 2 int", "a version 2 members 1 3", "contradicts line 4; ")]
    [InlineData("the hotfix adds nothing", "a version 2 members 1\na version 2 members 1 3\na member 3 since 2 int", "a version 2 members 1 3", "contradicts line 4; ")]
    [InlineData("main is at version 3", "a version 2 members 1-2\na version 3 members 1 3\na member 2 since 2 int\na member 3 since 3 int", "a version 3 members 1 3", "does not list the member 2, which line 6 says it has; ")]
    [InlineData("main skipped version 2", "a version 2 members 1-2\na version 4 members 1 3\na member 2 since 2 int\na member 3 since 3 int", "a version 4 members 1 3", "does not list the member 2, which line 6 says it has; ")]
    [InlineData("three branches", "a version 2 members 1-2\na version 2 members 1 3\na version 2 members 1 4\na member 2 since 2 int\na member 3 since 2 int\na member 4 since 2 int", "a version 2 members 1 3", "contradicts line 4; ")]
    [InlineData("one branch writes no list", "a version 2\na version 2 members 1 3\na member 2 since 2 int\na member 3 since 2 int", "a version 2 members 1 3", "does not list the member 2, which line 6 says it has; ")]
    public async Task SG0062_TwoBranchesThatShippedAVersion_AreToldOnce(string what, string lines, string line, string problem)
    {
        Diagnostic error = Assert.Single(await ErrorsAsync(Base + lines));

        Assert.NotEmpty(what);
        Assert.Equal("SG0062", error.Id);
        Assert.Equal($"'{line}' {problem}{TwoVersions}", error.GetMessage(CultureInfo.InvariantCulture));
        Assert.EndsWith("StateGen.Shipped.txt", error.Location.GetLineSpan().Path);
    }

    [Theory]
    [InlineData("a member 2 since 2 int // X", "a member 2 since 2 int // Y", $"has shipped as 'X' too, in line 5; {TwoMembers}, or remove one of the two lines where both are the same member")]
    [InlineData("a member 2 since 2 int // X", "a member 2 since 2 uint // X", $"contradicts line 5; {TwoMembers}")]
    [InlineData("a member 2 since 2 int // X", "a member 2 int // X", $"contradicts line 5; {TwoMembers}")]
    [InlineData("a member 2 since 2 string known [\"a\"]", "a member 2 since 2 string known [\"b\"]", $"contradicts line 5; {TwoMembers}")]
    [InlineData("a member 2 since 2 enum int", "a member 2 since 2 enum byte", $"contradicts line 5; {TwoMembers}")]
    [InlineData("a member 2 since 2 (int, int)\na names 2 X Y", "a names 2 Y X", "contradicts line 6; remove one of the two")]
    public async Task SG0062_TwoBranchesThatShippedAMember_AreTold(string first, string second, string problem)
    {
        string shipped = Base + "a version 2 members 1-2\n" + first + "\n" + second + "\n";

        Diagnostic error = Assert.Single(await ErrorsAsync(shipped));

        Assert.Equal($"'{second}' {problem}", error.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("a values 2 Busy=2", "a values 2 Idle=2", "says that 2 is 'Idle', and line 6 says that it is 'Busy'; keep one of them, give the other a number of its own in the enum and in the line, and see docs/hotfix-branches.md for its blobs")]
    [InlineData("a values 2 | Busy=2", "a values 2 Idle=2 | New=2", "says that 2 is 'New', and line 6 says that it is 'Busy'; keep one of them, give the other a number of its own in the enum and in the line, and see docs/hotfix-branches.md for its blobs")]
    [InlineData("u union\nu case 1 state a\nu case 2 state b", "u case 3 state b", "has shipped with the tag 2 too, in line 8; keep the one that the code has, remove the other line, and see docs/hotfix-branches.md for its blobs")]
    [InlineData("u union\nu case 1 state a\nu case 2 state b", "u case 2 state c", "contradicts line 8; keep the one that the code has, remove the other line, and see docs/hotfix-branches.md for its blobs")]
    public async Task SG0062_TwoBranchesThatShippedAValueOrCase_AreTold(string first, string second, string problem)
    {
        string shipped = Base + "a version 2 members 1-2\na member 2 since 2 (enum int, enum int)\n" + first + "\n" + second + "\n";

        Diagnostic error = Assert.Single(await ErrorsAsync(shipped), each => each.Id == "SG0062");

        Assert.Equal($"'{second}' {problem}", error.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("a version 2 members 1-2\na member 2 since 2 int // X\na version 2 members 1-2\na member 2 since 2 int // X")]
    [InlineData("a version 2 members 1-2\na member 2 since 2 int // X\na version 2 members 2 1\na member 2 since 2 int")]
    [InlineData("a version 2 members 1-3\na member 2 since 2 int\na member 3 since 2 int\na retired 2\na retired 2")]
    [InlineData("a version 2 members 1-2\na version 3 members 1-3\na member 2 since 2 int\na member 3 since 3 int")]
    [InlineData("a version 4 members 1-3\na member 2 since 2 int\na member 3 since 4 int")]
    [InlineData("a version 2\na member 2 since 2 int")]
    [InlineData("a version 2\na version 2 members 1-2\na member 2 since 2 int")]
    [InlineData("a version 2 members 1-2\na member 2 since 2 enum int\na values 2 Off=0 On=1\na values 2 Half=2\na values 2 Half=2")]
    [InlineData("a version 2 members 1-2\na member 2 since 2 string nullable\na member 2 since 2 string")]
    public async Task Lines_ThatGoTogether_AreAccepted(string lines) =>
        Assert.DoesNotContain(await ErrorsAsync(Base + lines), each => each.Id == "SG0062");

    [Theory]
    [InlineData("a version 2 members 1-3\na member 2 since 2 int", "a version 2 members 1-3", "lists the member 3, and no line of a member says that the version has it; bring that line back")]
    [InlineData("a version 2 members 1-2\na member 2 since 3 int", "a version 2 members 1-2", "lists the member 2, and no line of a member says that the version has it; bring that line back")]
    public async Task SG0062_ListedMemberWithoutALine_IsReported(string lines, string line, string problem) => Assert.Equal(
        [$"'{line}' {problem}"],
        (await ErrorsAsync(Base + lines)).Where(each => each.Id == "SG0062").Select(each => each.GetMessage(CultureInfo.InvariantCulture)));

    /// <summary>A line of an older StateGen may belong to two branches. Someone must confirm that it does not.</summary>
    [Fact]
    public async Task SG0062_VersionWithoutAList_IsReportedWhereItMayBeTwo()
    {
        const string Lines = "a version 2\na member 2 since 2 int\na member 3 since 2 int\n";

        Diagnostic error = Assert.Single(await ErrorsAsync(Base + Lines));

        const string Whole = "a version 2 members 1-3";
        Assert.Equal(
            $"'a version 2' does not list its members; write '{Whole}' where one release shipped 2 and 3 together, and see docs/hotfix-branches.md where two branches each shipped one",
            error.GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(await ErrorsAsync(Base + Lines.Replace("a version 2", Whole)));
    }

    /// <summary>Unshipped lines are written again from the code.</summary>
    [Theory]
    [InlineData("a version 2 members 1-2\na version 2 members 1 3\na member 2 since 2 int // X\na member 3 since 2 int // Y\n", "a version 2 members 1-3")]
    [InlineData("a version 2\na version 2\na member 2 since 2 int // X\na member 3 since 2 int // Y\n", "a version 2 members 1-3")]
    [InlineData("a version 2 members 1-3\na member 2 since 2 int // X\na member 2 since 2 int // Z\na member 3 since 2 int // Y\n", "a member 2 since 2 int // X")]
    public async Task SG0060_UnshippedLinesOfTwoBranches_AreWrittenAgain(string unshipped, string line)
    {
        const string Source = """
            [State("a", Version = 2)]
            public partial class A
            {
                [Member(1)] public string Name { get; set; } = "";
                [Member(2, Since = 2)] public int X { get; set; }
                [Member(3, Since = 2)] public int Y { get; set; }
            }
            """;
        Diagnostic diagnostic = Assert.Single(await HistoryAssert.DiagnosticsAsync(Source, new HistoryTexts(Base, unshipped)));

        Assert.Equal(("SG0060", line), (diagnostic.Id, diagnostic.Properties[DiagnosticProperties.Lines]));
    }

    /// <summary>The files are checked even for a type that the code does not contain.</summary>
    private static async Task<ImmutableArray<Diagnostic>> ErrorsAsync(string shipped)
    {
        GeneratorRun run = GeneratorRun.Of("[State(\"other\")] public partial class Other;");
        ImmutableArray<Diagnostic> all = await run.AnalyzerDiagnosticsAsync(new HistoryTexts(shipped, "other class\nother version 1\na gone\nu gone\n"));
        return [.. all.Where(each => each.Severity == DiagnosticSeverity.Error)];
    }
}
