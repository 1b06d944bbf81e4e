using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.History;

/// <summary>SG0060 to SG0063: the history follows the code.</summary>
public sealed class RecordRuleTests
{
    private const string Session = """
        namespace Chats;

        [State("session", Version = 2), Retired(3, typeof(uint), Fixed = true)]
        public sealed partial class Session
        {
            [Member(1)] public string? Name { get; set; }
            [Member(2, Since = 2)] public int Size { get; set; } = 12;
        }
        """;

    private const string Lines = """
        session class // Chats.Session
        session version 2 members 1-3
        session member 1 string nullable // Name
        session member 2 since 2 int initial // Size
        session member 3 uint fixed
        session retired 3

        """;

    [Fact]
    public async Task NoHistory_IsNoConcern() =>
        Assert.Empty(await HistoryAssert.DiagnosticsAsync(Session, HistoryTexts.None));

    [Theory]
    [InlineData("", Lines)]
    [InlineData(null, Lines)]
    [InlineData(Lines, "")]
    [InlineData(Lines, null)]
    [InlineData("// What has shipped.\n\nsession class\nsession   version 1\nsession member 1 string // OldName\nsession member 3 uint fixed\n", "session member 2 since 2 int initial\nsession retired 3\nsession version 2 members 1-3")]
    public async Task History_ThatSaysWhatTheCodeSays_IsAccepted(string? shipped, string? unshipped) =>
        Assert.Empty(await HistoryAssert.DiagnosticsAsync(Session, new HistoryTexts(shipped, unshipped)));

    [Theory]
    [InlineData("session class // Chats.Session", "Session")]
    [InlineData("session version 2 members 1-3", "Session")]
    [InlineData("session member 1 string nullable // Name", "Session.Name")]
    [InlineData("session member 2 since 2 int initial // Size", "Session.Size")]
    [InlineData("session member 3 uint fixed", "Session.Retired(3)")]
    [InlineData("session retired 3", "Session.Retired(3)")]
    public async Task SG0060_LineMissing_IsReportedAtWhatItTellsOf(string line, string subject)
    {
        Diagnostic diagnostic = await HistoryAssert.ReportsAsync(
            "SG0060",
            $"StateGen.Unshipped.txt does not describe '{subject}' as it is in the code; add this line: {line}",
            Session,
            new HistoryTexts("", Lines.Replace(line + "\n", "")));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.StartsWith(subject.Split('.')[^1].TrimEnd(')'), Session[diagnostic.Location.SourceSpan.Start..]);
    }

    [Fact]
    public Task SG0060_UnshippedMemberChanged_IsReportedOnce() => HistoryAssert.ReportsAsync(
        "SG0060",
        "StateGen.Unshipped.txt does not describe 'Session.Size' as it is in the code; add this line: session member 2 since 2 int initial // Size",
        Session.Replace(" Size ", " [|Size|] "),
        new HistoryTexts("", Lines.Replace("since 2 int initial", "since 2 uint")));

    [Theory]
    [InlineData("session member 4 int", "does not match anything in 'Session'")]
    [InlineData("session version 3", "does not match anything in 'Session'")]
    [InlineData("session union", "does not match anything in 'Session'")]
    [InlineData("session gone", "does not match anything in 'Session'")]
    [InlineData("room class", "describes a state type that does not exist")]
    [InlineData("\"session\" class", "describes a state type that does not exist")]
    public async Task SG0061_LineOfNothing_IsReportedAtTheType(string line, string reason)
    {
        Diagnostic diagnostic = await HistoryAssert.ReportsAsync(
            "SG0061",
            $"The line '{line}' in StateGen.Unshipped.txt {reason}; remove it",
            Session.Replace("class Session", "class [|Session|]"),
            new HistoryTexts("", Lines + line + " // Something\n"));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Theory]
    [InlineData("session version 2 members 1-2")]
    [InlineData("session version 2")]
    [InlineData("session member 1 int")]
    [InlineData("room gone")]
    public Task SG0061_LineThatHasShipped_IsReported(string line) => HistoryAssert.ReportsAsync(
        "SG0061",
        $"The line '{line}' in StateGen.Unshipped.txt describes something that has already shipped; remove it",
        Session,
        new HistoryTexts(Lines + "room gone\n", line));

    [Theory]
    [InlineData("session")]
    [InlineData("session klass")]
    [InlineData("session class twice")]
    [InlineData("session class extends")]
    [InlineData("session version")]
    [InlineData("session version two")]
    [InlineData("session version 0")]
    [InlineData("session version -1")]
    [InlineData("session version 3 members")]
    [InlineData("session version 3 members 0")]
    [InlineData("session version 3 members 5-2")]
    [InlineData("session version 3 members 1,2")]
    [InlineData("session version 3 1 2")]
    [InlineData("session values 1")]
    [InlineData("session values 1 Off")]
    [InlineData("session values 1 Off=zero")]
    [InlineData("session values Off=0")]
    [InlineData("session names 1")]
    [InlineData("session member 9 string nullable first")]
    [InlineData("session member 1")]
    [InlineData("session member 1 since 2")]
    [InlineData("session member 1 since 1 int")]
    [InlineData("session member 1 int initial fixed")]
    [InlineData("session member 1 list<string known")]
    [InlineData("session member 1 string known")]
    [InlineData("session member 1 string known [\"a]")]
    [InlineData("session member 1 list>")]
    [InlineData("session case 1")]
    [InlineData("session retired")]
    [InlineData("\"session version 1")]
    [InlineData("<<<<<<< HEAD")]
    public async Task SG0062_LineThatIsNone_IsReportedInTheFile(string line)
    {
        foreach (HistoryTexts history in new[] { new HistoryTexts(Lines + line, ""), new HistoryTexts(Lines, "\n" + line + "\n") })
        {
            Diagnostic diagnostic = await HistoryAssert.ReportsAsync(
                "SG0062",
                $"'{line}' is not a line of a layout history; a line looks like 'chat-session member 5 since 2 string'",
                Session,
                history);
            bool isShipped = history.Unshipped == "";
            Assert.EndsWith(isShipped ? "StateGen.Shipped.txt" : "StateGen.Unshipped.txt", diagnostic.Location.GetLineSpan().Path);
            Assert.Equal(isShipped ? 6 : 1, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        }
    }

    [Fact]
    public Task SG0062_LinesThatContradictOneAnother_AreReported() => HistoryAssert.ReportsAsync(
        "SG0062",
        "'session struct // Other' contradicts line 1; remove one of the two",
        Session,
        new HistoryTexts(Lines + "session struct // Other\n", ""));

    [Fact]
    public Task SG0054_TwoTypesOfOneWireName_AreReportedOnce() => HistoryAssert.ReportsAsync(
        "SG0054",
        "'Other' has the wire name session, which 'Chats.Session' already has, so each would restore the blobs of the other; give one of them another name",
        Session + "\n[State(\"session\")] public sealed partial class [|Other|];",
        new HistoryTexts("", Lines));

    [Fact]
    public async Task Lines_OfUnionsGenericsAndHierarchies_TellOfEachByItself()
    {
        string lines = await HistoryAssert.LinesOfAsync("""
            [State("shape"), StateUnion(1, typeof(Circle)), StateUnion(2, typeof(Page<int>))] public abstract partial class Shape { [Member(1)] public bool Flag { get; set; } }
            [State("round shape", PreserveReferences = true)] public partial class Circle : Shape;
            [State("page")] public sealed partial class Page<T> : Shape { [Member(1)] public List<T>? Items { get; set; } }
            [State("ints")] public readonly partial record struct Ints([Member(1)] Page<List<int>>? Page, [Member(2)] IThing? Thing);
            [StateUnion(1, typeof(Thing))] public partial interface IThing;
            [State] public sealed partial class Thing : IThing;
            """);
        Assert.Equal(
            """
            shape case 1 state "round shape"
            shape case 2 state page<int>
            shape abstract // Shape
            shape union // Shape
            shape version 1 members 1
            shape member 1 bool // Flag
            "round shape" class references extends shape // Circle
            "round shape" version 1
            page<T1> class extends shape // Page
            page<T1> version 1 members 1
            page<T1> member 1 list<T1> nullable // Items
            ints struct // Ints
            ints version 1 members 1-2
            ints member 1 state page<list<int>> nullable // Page
            ints member 2 union IThing nullable // Thing
            IThing case 1 state Thing
            IThing union // IThing
            Thing class // Thing
            Thing version 1

            """,
            lines);
        Assert.Empty(await HistoryAssert.DiagnosticsAsync("[State] public sealed partial class Alone;", new HistoryTexts("Alone class\nAlone version 1\n", "")));
    }

    [Fact]
    public async Task Type_ThatIsBroken_IsLeftToTheOtherRules()
    {
        GeneratorRun run = GeneratorRun.Of("[State(\"session\")] public partial class Session { [Member(1)] public object? A { get; set; } }");
        ImmutableArray<Diagnostic> diagnostics = await run.AnalyzerDiagnosticsAsync(new HistoryTexts(Lines, ""));
        Assert.Equal(["SG0021"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.NotEmpty(diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
