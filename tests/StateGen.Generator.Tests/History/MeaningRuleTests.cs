using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.History;

/// <summary>SG0076 to SG0081: edits that leave the bytes alone and give them another meaning.</summary>
public sealed class MeaningRuleTests
{
    private const string Formatter = """
        public sealed class Words : IStateFormatter<string>
        {
            public static void Write(ref StateGen.StateWriter writer, string value) => StateGen.CompilerServices.StringFormatter.Write(ref writer, value);
            public static string Read(ref StateGen.StateReader reader) => StateGen.CompilerServices.StringFormatter.Read(ref reader);
        }
        """;

    public static TheoryData<string> TypesWithAnEnum =>
    [
        "Mode", "Mode?", "List<Mode>?", "Mode[]?", "Mode[,]?", "HashSet<Mode>?", "Dictionary<string, Mode>?", "Dictionary<Mode, int>?", "(int, Mode)",
        "KeyValuePair<Mode, int>", "Tuple<Mode, string>?", "List<(Mode?, int)>?", "Dictionary<string, List<Mode?>>?", "Page<Mode>?", "List<Page<Mode>?>?", "Modes?",
    ];

    [Theory, MemberData(nameof(TypesWithAnEnum))]
    public Task SG0076_EnumValueInsertedInFront_IsReportedWhereverTheEnumIs(string type) => HistoryAssert.BreaksAsync(
        "SG0076",
        "'A.Value' has shipped with 'Off' of 'Mode' as 0, and it is now 1; older blobs contain the number, so set Off = 0, and give new values new numbers",
        Holder(type, "Off, On"),
        Holder(type, "Unknown, Off, On", marked: true));

    [Theory]
    [InlineData("enum Mode { Off, On }", "enum Mode { On, Off }", "Off", 0, 1)]
    [InlineData("enum Mode { Off, On }", "enum Mode { Off, Half, On }", "On", 1, 2)]
    [InlineData("enum Mode { Off, On }", "enum Mode { On }", "On", 1, 0)]
    [InlineData("enum Mode { Off, On }", "enum Level { Unknown, Off, On }", "Off", 0, 1)]
    [InlineData("[Flags] enum Mode { None = 0, A = 1, B = 2 }", "[Flags] enum Mode { None = 0, B = 1, A = 2 }", "A", 1, 2)]
    [InlineData("enum Mode : sbyte { Low = -1, High = 1 }", "enum Mode : sbyte { Low = -2, High = 1 }", "Low", -1, -2)]
    public Task SG0076_EnumValueMoved_IsReported(string before, string after, string value, int was, int now)
    {
        string name = after.Split("enum ")[1].Split(' ')[0];
        return HistoryAssert.BreaksAsync(
            "SG0076",
            $"'A.Value' has shipped with '{value}' of '{name}' as {was}, and it is now {now}; older blobs contain the number, so set {value} = {was}, and give new values new numbers",
            $"{before.Replace("enum", "public enum")} [State(\"a\")] public partial class A {{ [Member(1)] public Mode Value {{ get; set; }} }}",
            $"{after.Replace("enum", "public enum")} [State(\"a\")] public partial class A {{ [Member(1)] public {name} [|Value|] {{ get; set; }} }}");
    }

    [Fact]
    public async Task SG0076_EnumOfSeveralMembers_IsReportedOnceForAType()
    {
        const string Before = "public enum Mode { Off, On } [State(\"a\")] public partial class A { [Member(1)] public Mode First { get; set; } [Member(2)] public List<Mode>? Second { get; set; } }";
        await HistoryAssert.BreaksAsync(
            "SG0076",
            "'A.First' has shipped with 'Off' of 'Mode' as 0, and it is now 1; older blobs contain the number, so set Off = 0, and give new values new numbers",
            Before,
            Before.Replace("{ Off", "{ New, Off").Replace("First", "[|First|]"));
    }

    [Fact]
    public Task SG0076_EnumsExchangedInATuple_AreReported() => HistoryAssert.BreaksAsync(
        "SG0076",
        "'A.Value' has shipped with 'Red' of 'Mode' as 1, and it is now 0; older blobs contain the number, so set Red = 1, and give new values new numbers",
        "public enum Color { Red, Green } public enum Mode { Red = 1, Off = 0 } [State(\"a\")] public partial class A { [Member(1)] public (Mode, Color) Value { get; set; } }",
        "public enum Mode { Red, Green } public enum Color { Red = 1, Off = 0 } [State(\"a\")] public partial class A { [Member(1)] public (Mode, Color) [|Value|] { get; set; } }");

    [Theory]
    [InlineData("Off, Enabled", "1", "On", "is 'Enabled' now")]
    [InlineData("Off", "1", "On", "has no name now")]
    [InlineData("Disabled, On", "0", "Off", "is 'Disabled' now")]
    public async Task SG0077_EnumValueRenamedOrRemoved_IsWarnedOf(string values, string number, string was, string problem)
    {
        Diagnostic diagnostic = await HistoryAssert.ReportsAsync(
            "SG0077",
            $"'A.Value' has shipped with {number} of 'Mode' as '{was}', which {problem}; change the name back if its meaning has changed, "
            + "or write the new name into StateGen.Shipped.txt if it means the same",
            Holder("Mode", values, marked: true),
            new HistoryTexts(await HistoryAssert.LinesOfAsync(Holder("Mode", "Off, On")), ""));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public async Task EnumValueRenamed_WithItsNewNameInTheHistory_IsAccepted() => Assert.Empty(await HistoryAssert.DiagnosticsAsync(
        Holder("Mode", "Off, Enabled"),
        new HistoryTexts((await HistoryAssert.LinesOfAsync(Holder("Mode", "Off, On"))).Replace("On=1", "Enabled=1"), "")));

    [Theory]
    [InlineData("Off, On, Half", "a values 1 Half=2 // Value")]
    [InlineData("Off, On, Half = 7, Least = -3", "a values 1 Half=7 Least=-3 // Value")]
    [InlineData("On = 1, Off = 0", null)]
    [InlineData("Off, On, Also = 1", null)]
    public Task EnumValue_Added_AsksForItAlone(string values, string? line) => HistoryAssert.AcceptsEditAsync(
        Holder("Mode", "Off, On"), Holder("Mode", values), line is null ? [] : [line]);

    [Fact]
    public async Task EnumValues_OfSeveralReleases_AreAllHeld()
    {
        string shipped = await HistoryAssert.LinesOfAsync(Holder("Mode", "Off, On")) + "a values 1 Half=2 // Value\n";

        Assert.Empty(await HistoryAssert.DiagnosticsAsync(Holder("Mode", "Off, On, Half"), new HistoryTexts(shipped, "")));
        Assert.Equal(["SG0076"], (await HistoryAssert.DiagnosticsAsync(Holder("Mode", "Off, On, New, Half"), new HistoryTexts(shipped, ""))).Select(each => each.Id));
    }

    [Theory]
    [InlineData("DayOfWeek")]
    [InlineData("List<ConsoleColor>?")]
    public async Task EnumOfDotNet_NeedsNoLine(string type) => Assert.DoesNotContain(
        "values", await HistoryAssert.LinesOfAsync($"[State(\"a\")] public partial class A {{ [Member(1)] public {type} Value {{ get; set; }} }}"));

    [Fact]
    public async Task EnumValues_OfTwoEnums_StandInTheOrderOfTheType() => Assert.Contains(
        "a values 1 Off=0 On=1 | Red=0 Green=1 // Value\n",
        await HistoryAssert.LinesOfAsync("public enum Mode { Off, On } public enum Color { Red, Green } [State(\"a\")] public partial class A { [Member(1)] public Dictionary<Mode, List<Color>>? Value { get; set; } }"));

    [Fact]
    public Task EnumValue_OfTheSecondEnumAlone_StandsBehindABar() => HistoryAssert.AcceptsEditAsync(
        "public enum Mode { Off, On } public enum Color { Red, Green } [State(\"a\")] public partial class A { [Member(1)] public (Mode, Color) Value { get; set; } }",
        "public enum Mode { Off, On } public enum Color { Red, Green, Blue } [State(\"a\")] public partial class A { [Member(1)] public (Mode, Color) Value { get; set; } }",
        "a values 1 | Blue=2 // Value");

    [Theory]
    [InlineData("(int X, int Y)", "(int Y, int X)", "X, Y", "Y, X")]
    [InlineData("List<(int X, int Y)>?", "List<(int Y, int X)>?", "X, Y", "Y, X")]
    [InlineData("Dictionary<string, (int X, (int A, int B) More)>?", "Dictionary<string, (int X, (int B, int A) More)>?", "X, More, A, B", "X, More, B, A")]
    [InlineData("(int X, int)", "(int, int X)", "X, -", "-, X")]
    [InlineData("Page<(int X, int Y)>?", "Page<(int Y, int X)>?", "X, Y", "Y, X")]
    [InlineData("(int X, int Y)?", "(int Y, int Z)?", "X, Y", "Y, Z")]
    public Task SG0078_TupleItemsExchanged_AreReported(string before, string after, string was, string now) => HistoryAssert.BreaksAsync(
        "SG0078",
        $"'A.Value' has shipped with the items ({was}) and now has ({now}); older blobs contain them in the old order, so change it back, or give the member a new id and migrate",
        Holder(before, "Off"),
        Holder(after, "Off", marked: true));

    [Theory]
    [InlineData("(int X, int Y)", "(int Left, int Top)", "a names 1 Left Top // Value")]
    [InlineData("(int X, int Y)", "(int, int)", null)]
    [InlineData("(int, int)", "(int X, int Y)", "a names 1 X Y // Value")]
    [InlineData("(int X, int Y)", "KeyValuePair<int, int>", null)]
    [InlineData("(int X, int Y)", "(int X, int Y)", null)]
    public Task TupleItems_OfOtherNames_AreAccepted(string before, string after, string? line) => HistoryAssert.AcceptsEditAsync(
        Holder(before, "Off"), Holder(after, "Off"), line is null ? [] : [line]);

    [Theory]
    [InlineData("string?", "string", "")]
    [InlineData("List<string?>?", "List<string?>", "")]
    [InlineData("List<string?>?", "List<string>?", " in a part of its type")]
    [InlineData("Dictionary<string, Page<int>?>?", "Dictionary<string, Page<int>>?", " in a part of its type")]
    [InlineData("(string?, int)", "(string, int)", " in a part of its type")]
    public async Task SG0079_NullNoLongerAllowed_IsWarnedOf(string before, string after, string where)
    {
        Diagnostic diagnostic = await HistoryAssert.ReportsAsync(
            "SG0079",
            $"'A.Value' has shipped as nullable{where} and no longer is, but older blobs may contain null; add '?' again, "
            + "or remove 'nullable' from its line in StateGen.Shipped.txt if no blob contains null",
            Holder(after, "Off", marked: true),
            new HistoryTexts(await HistoryAssert.LinesOfAsync(Holder(before, "Off")), ""));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Theory]
    [InlineData("string", "string?")]
    [InlineData("string?", "System.Text.StringBuilder?")]
    [InlineData("List<string?>?", "string?[]?")]
    [InlineData("(string, int)", "(string?, int)")]
    public Task Null_AllowedAsBeforeOrMore_IsAccepted(string before, string after) =>
        HistoryAssert.AcceptsEditAsync(Holder(before, "Off"), Holder(after, "Off"));

    [Fact]
    public Task Collection_ThatIsFilledWhereItIs_MayHaveBeenNull() => HistoryAssert.AcceptsEditAsync(
        Holder("List<int>?", "Off"), Holder("List<int>?", "Off").Replace("List<int>? Value { get; set; } = default!;", "List<int> Value { get; } = [];"));

    [Fact]
    public async Task Member_OfALineThatDoesNotSayWhetherItMayBeNull_IsAccepted() => Assert.Empty(await HistoryAssert.DiagnosticsAsync(
        Holder("string", "Off"),
        new HistoryTexts((await HistoryAssert.LinesOfAsync(Holder("string?", "Off"))).Replace(" nullable", ""), "")));

    [Theory]
    [InlineData("[StateFormatter(typeof(Words))] public string?", "custom Words", "custom Words 2")]
    [InlineData("public List<Word>?", "list<custom WordFormatter>", "list<custom WordFormatter 2>")]
    [InlineData("public Word?", "custom WordFormatter?", "custom WordFormatter 2?")]
    public Task SG0080_FormatterOfAnotherVersion_IsReported(string member, string was, string now)
    {
        string source = $$"""
            [State("a")] public partial class A { [Member(1)] {{member}} Value { get; set; } }
            {{Formatter}}
            [StateFormatter(typeof(WordFormatter))] public readonly record struct Word(string Text);
            public sealed class WordFormatter : IStateFormatter<Word>
            {
                public static bool IsDefault(Word value) => value.Text is null;
                public static void Write(ref StateGen.StateWriter writer, Word value) => Words.Write(ref writer, value.Text);
                public static Word Read(ref StateGen.StateReader reader) => new(Words.Read(ref reader));
            }
            """;
        return HistoryAssert.BreaksAsync(
            "SG0080",
            $"'A.Value' has shipped as '{was}' and is now '{now}'; older blobs contain the old format, so keep the formatter that reads it, and use a new formatter and a new member for the new format",
            source,
            source.Replace("public sealed class Word", "[FormatterVersion(2)] public sealed class Word").Replace("Value {", "[|Value|] {"));
    }

    [Fact]
    public Task SG0067_AnotherFormatter_IsReported() => HistoryAssert.BreaksAsync(
        "SG0067",
        "'A.Value' has shipped as 'custom Words' and is now 'custom Terms 2'; change it back, or give it a new id and keep the old member as [Retired]",
        "[State(\"a\")] public partial class A { [Member(1), StateFormatter(typeof(Words))] public string? Value { get; set; } }\n" + Formatter,
        "[State(\"a\")] public partial class A { [Member(1), StateFormatter(typeof(Terms))] public string? [|Value|] { get; set; } }\n[FormatterVersion(2)] " + Formatter.Replace("Words", "Terms"));

    [Fact]
    public Task Formatter_OfVersionOne_IsAsWithout() => HistoryAssert.AcceptsEditAsync(
        "[State(\"a\")] public partial class A { [Member(1), StateFormatter(typeof(Words))] public string? Value { get; set; } }\n" + Formatter,
        "[State(\"a\")] public partial class A { [Member(1), StateFormatter(typeof(Words))] public string? Value { get; set; } }\n[FormatterVersion(1)] " + Formatter);

    [Fact]
    public async Task SG0081_NamesExchanged_AreWarnedOfAtBoth()
    {
        const string Before = "[State(\"a\")] public partial class A { [Member(1)] public int X { get; set; } [Member(2)] public int Y { get; set; } }";

        ImmutableArray<Diagnostic> reported = await HistoryAssert.DiagnosticsAsync(
            Before.Replace("int X", "int T").Replace("int Y", "int X").Replace("int T", "int Y"), new HistoryTexts(await HistoryAssert.LinesOfAsync(Before), ""));

        Assert.All(reported, each => Assert.Equal(("SG0081", DiagnosticSeverity.Warning), (each.Id, each.Severity)));
        Assert.Equal(
            [
                "'A.Y' has the id 1, which has shipped as 'X', but the name that shipped with the id 2; swap the ids if the values have swapped, or the names in StateGen.Shipped.txt if only the names have",
                "'A.X' has the id 2, which has shipped as 'Y', but the name that shipped with the id 1; swap the ids if the values have swapped, or the names in StateGen.Shipped.txt if only the names have",
            ],
            reported.Select(each => each.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public Task SG0081_NameOfARetiredMember_IsWarnedOf() => HistoryAssert.ReportsEditAsync(
        "SG0081",
        "'A.X' has the id 2, which has shipped as 'Y', but the name that shipped with the id 1; swap the ids if the values have swapped, or the names in StateGen.Shipped.txt if only the names have",
        "[State(\"a\")] public partial class A { [Member(1)] public int X { get; set; } [Member(2)] public int Y { get; set; } }",
        "[State(\"a\"), Retired(1, typeof(int))] public partial class A { [Member(2)] public int [|X|] { get; set; } }");

    [Theory]
    [InlineData("int X", "int Left", "int Y", "int Top")]
    [InlineData("int X", "int Y2", "int Y", "int X2")]
    public Task Members_OfNewNames_AreAccepted(string first, string firstNow, string second, string secondNow)
    {
        const string Before = "[State(\"a\")] public partial class A { [Member(1)] public int X { get; set; } [Member(2)] public int Y { get; set; } }";
        return HistoryAssert.AcceptsEditAsync(Before, Before.Replace(first, firstNow).Replace(second, secondNow));
    }

    private static string Holder(string type, string values, bool marked = false) => $$"""
        public enum Mode { {{values}} }
        [State("page")] public sealed partial class Page<T> { [Member(1)] public T? Item { get; set; } }
        public sealed class Modes : List<Mode>;
        [State("a")] public partial class A { [Member(1)] public {{type}} {{(marked ? "[|Value|]" : "Value")}} { get; set; } = default!; }
        """;
}
