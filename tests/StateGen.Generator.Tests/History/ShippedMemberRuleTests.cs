using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.History;

/// <summary>SG0064 to SG0071: edits of members that have shipped.</summary>
public sealed class ShippedMemberRuleTests
{
    private const string Before = """
        public enum Mode { Off, On }

        [State("session", Version = 2)]
        public sealed partial class Session
        {
            [Member(1)] public string? Name { get; set; }
            [Member(2, Fixed = true)] public List<uint>? Hashes { get; set; }
            [Member(3), KnownValues("a", "b")] public string? Flag { get; set; }
            [Member(4, Since = 2)] public int Size { get; set; }
            [Member(5, Since = 2)] public int Count { get; set; } = 12;
            [Member(6)] public Mode? Mode { get; set; }
        }
        """;

    [Theory]
    [InlineData("[Member(1)] public string? Name { get; set; }", "", 1, "Name", "Retired(1, typeof(string))")]
    [InlineData("[Member(2, Fixed = true)] public List<uint>? Hashes { get; set; }", "", 2, "Hashes", "Retired(2, typeof(System.Collections.Generic.List<uint>), Fixed = true)")]
    [InlineData("[Member(3), KnownValues(\"a\", \"b\")] public string? Flag { get; set; }", "", 3, "Flag", "Retired(3, typeof(string), KnownValues = [\"a\", \"b\"])")]
    [InlineData("[Member(4, Since = 2)] public int Size { get; set; }", "", 4, "Size", "Retired(4, typeof(int), Since = 2)")]
    [InlineData("[Member(6)] public Mode? Mode { get; set; }", "[StateIgnore] public Mode? Mode { get; set; }", 6, "Mode", "Retired(6, typeof(int?))")]
    public Task SG0064_MemberRemoved_IsReportedAtTheType(string member, string instead, int id, string name, string attribute) => HistoryAssert.BreaksAsync(
        "SG0064",
        $"'Session' no longer has the member {id} ('{name}'), which has shipped; add [{attribute}] to 'Session', so that the id stays reserved and older blobs can be read, and set Migrate if another member takes over its value",
        Before,
        Edit(member, instead, "class Session", "class [|Session|]"));

    [Theory]
    [InlineData("List<Guid?[]>?", "System.Collections.Generic.List<System.Collections.Generic.List<System.Guid?>>")]
    [InlineData("Dictionary<string, HashSet<DayOfWeek>>?", "System.Collections.Generic.Dictionary<string, System.Collections.Generic.HashSet<int>>")]
    [InlineData("byte[]?", "byte[]")]
    [InlineData("int[,]?", "int[,]")]
    [InlineData("nint", "nint")]
    [InlineData("(int, string)", "(int, string)")]
    [InlineData("(int, int, int, int, int, int, int, string)", "System.ValueTuple<int, int, int, int, int, int, int, System.ValueTuple<string>>")]
    [InlineData("Tuple<int, string>?", "System.Tuple<int, string>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>", "System.Collections.Immutable.ImmutableArray<int>")]
    [InlineData("System.Net.IPAddress?", "System.Net.IPAddress")]
    [InlineData("DateTimeOffset", "System.DateTimeOffset")]
    [InlineData("Inner?", "Rooms.Inner")]
    [InlineData("Pair<Inner, int>?", "Rooms.Pair<Rooms.Inner, int>")]
    [InlineData("IThing?", "Rooms.IThing")]
    public async Task SG0064_MemberOfAnyType_CanBeRetiredAsTheMessageSays(string type, string named)
    {
        const string Types = """
            namespace Rooms
            {
                [State("in \"ner\"")] public sealed partial class Inner;
                [State("pair")] public sealed partial class Pair<TFirst, TSecond> { [Member(1)] public (TSecond?, TFirst?) Both { get; set; } }
                [State("thing"), StateUnion(1, typeof(Inner2))] public partial interface IThing;
                [State] public sealed partial class Inner2 : IThing;
            }
            """;
        string before = $$"""
            using Rooms;
            [State("a")] public partial class A { [Member(1)] public {{type}} Old { get; set; } }
            {{Types}}
            """;
        await HistoryAssert.BreaksAsync(
            "SG0064",
            $"'A' no longer has the member 1 ('Old'), which has shipped; add [Retired(1, typeof({named}))] to 'A', so that the id stays reserved and older blobs can be read, and set Migrate if another member takes over its value",
            before,
            "[State(\"a\")] public partial class [|A|];\n" + Types);
        await HistoryAssert.AcceptsEditAsync(
            before, $"[State(\"a\"), Retired(1, typeof({named}))] public partial class A;\n" + Types, "a retired 1");
    }

    [Fact]
    public Task SG0020_WhereTheLastShippedMemberIsGone_NamesAnIdThatNobodyHad() => HistoryAssert.ReportsEditAsync(
        "SG0020",
        "'Session.C' holds state but has no id, so it would be lost; add [Member(3)] to save it or [StateIgnore] to leave it out",
        "[State] public sealed partial class Session { [Member(1)] public int A { get; set; } [Member(2)] public int B { get; set; } }",
        "[State] public sealed partial class Session { [Member(1)] public int A { get; set; } public int [|C|] { get; set; } }");

    [Fact]
    public Task SG0064_TypeThatCannotBeNamed_IsLeftToTheUser() => HistoryAssert.BreaksAsync(
        "SG0064",
        "'Box' no longer has the member 1 ('Item'), which has shipped; add [Retired(1, typeof(...))] to 'Box', so that the id stays reserved and older blobs can be read, and set Migrate if another member takes over its value",
        "[State] public partial class Box<T> { [Member(1)] public T? Item { get; set; } }",
        "[State] public partial class [|Box|]<T>;");

    [Fact]
    public async Task SG0064_RetiredAttributeRemoved_IsReported()
    {
        const string Source = "[State(\"a\")] public partial class [|A|];";
        await HistoryAssert.ReportsAsync(
            "SG0064",
            "'A' no longer has the member 1 ('string'), which has shipped; add [Retired(1, typeof(string))] to 'A', so that the id stays reserved and older blobs can be read, and set Migrate if another member takes over its value",
            Source,
            new HistoryTexts("a class\na version 1\na member 1 string\na retired 1\n", ""));
    }

    [Fact]
    public Task Retiring_AsksForItsLine() => HistoryAssert.AcceptsEditAsync(
        Before,
        Edit("[Member(5, Since = 2)] public int Count { get; set; } = 12;", "", "[State(", "[Retired(5, typeof(int), Since = 2), State("),
        "session retired 5");

    [Fact]
    public Task SG0065_MemberRenumbered_IsReportedAtTheMember() => HistoryAssert.BreaksAsync(
        "SG0065",
        "'Session.Name' has shipped with the id 1 and now has 7; ids are permanent, so change it back to 1",
        Before,
        Edit("[Member(1)] public string? Name", "[Member(7)] public string? [|Name|]"));

    [Fact]
    public Task SG0066_IdOfAnotherMember_IsReported() => HistoryAssert.BreaksAsync(
        "SG0066",
        "'Session.Title' has the id 1, which has shipped for 'Name'; give it the next free id, 7, and keep the other member as [Retired]",
        Before,
        Edit("[Member(1)] public string? Name", "[Member(1)] public Guid [|Title|]"));

    [Fact]
    public Task SG0066_IdThatWasRetired_IsReported() => HistoryAssert.BreaksAsync(
        "SG0066",
        "'A.Name' has the id 1, which was retired; give it the next free id, 2, and keep the other member as [Retired]",
        "[State(\"a\"), Retired(1, typeof(string))] public partial class A;",
        "[State(\"a\")] public partial class A { [Member(1)] public string? [|Name|] { get; set; } }");

    [Theory]
    [InlineData("string? Name", "Guid [|Name|]", "string", "Guid")]
    [InlineData("Member(2, Fixed = true)] public List<uint>? Hashes", "Member(2)] public List<uint>? [|Hashes|]", "list<uint> fixed", "list<uint>")]
    [InlineData("List<uint>? Hashes", "List<ulong>? [|Hashes|]", "list<uint> fixed", "list<ulong> fixed")]
    [InlineData("public int Size", "public int? [|Size|]", "int", "int?")]
    [InlineData("public Mode? Mode", "public DayOfWeek [|Mode|]", "enum int?", "enum int")]
    [InlineData("public Mode? Mode", "public int? [|Mode|]", "enum int?", "int?")]
    public Task SG0067_TypeChanged_IsReported(string old, string edited, string was, string now) => HistoryAssert.BreaksAsync(
        "SG0067",
        $"'Session.{edited.Split("[|")[1].Split("|]")[0]}' has shipped as '{was}' and is now '{now}'; change it back, or give it a new id and keep the old member as [Retired]",
        Before,
        Edit(old, edited));

    [Fact]
    public Task SG0067_EnumOverAnotherInteger_IsReportedAtTheMember() => HistoryAssert.BreaksAsync(
        "SG0067",
        "'Session.Mode' has shipped as 'enum int?' and is now 'enum byte?'; change it back, or give it a new id and keep the old member as [Retired]",
        Before,
        Edit("enum Mode", "enum Mode : byte", "Mode? Mode", "Mode? [|Mode|]"));

    [Fact]
    public Task SG0067_RetiredAsAnotherType_IsReportedAtTheAttribute() => HistoryAssert.BreaksAsync(
        "SG0067",
        "'Session.Retired(1)' has shipped as 'string' and is now 'int'; change it back, or give it a new id and keep the old member as [Retired]",
        Before,
        Edit("[Member(1)] public string? Name { get; set; }", "", "[State(", "[[|Retired(1, typeof(int))|], State("));

    [Theory]
    [InlineData("[Member(4, Since = 2)] public int Size", "[Member(4)] public int [|Size|]", 2, 1)]
    [InlineData("[Member(1)] public string? Name", "[Member(1, Since = 2)] public string? [|Name|]", 1, 2)]
    public Task SG0068_SinceChanged_IsReported(string old, string edited, int was, int now) => HistoryAssert.BreaksAsync(
        "SG0068",
        $"'Session.{edited.Split("[|")[1].Split("|]")[0]}' has shipped with Since = {was} and now has Since = {now}; change it back to {was}",
        Before,
        Edit(old, edited));

    [Theory]
    [InlineData("", 1, 3)]
    [InlineData(", Since = 2", 2, 3)]
    public Task SG0069_NewMemberInAShippedVersion_IsReported(string since, int version, int next) => HistoryAssert.BreaksAsync(
        "SG0069",
        $"'Session.Extra' is new, but version {version} has shipped without it; set Since = {next}, and raise the Version of the type to {next} if it is lower",
        Before,
        Edit("[Member(1)]", $"[Member(7{since})] public int [|Extra|] {{ get; set; }} [Member(1)]"));

    [Fact]
    public Task SG0069_RetiredMemberThatNeverShipped_IsReported() => HistoryAssert.BreaksAsync(
        "SG0069",
        "'Session.Retired(7)' is new, but version 1 has shipped without it; set Since = 3, and raise the Version of the type to 3 if it is lower",
        Before,
        Edit("[State(", "[[|Retired(7, typeof(int))|], State("));

    [Fact]
    public Task NewMember_InANewVersion_AsksForItsLines() => HistoryAssert.AcceptsEditAsync(
        Before,
        Edit("Version = 2", "Version = 4", "[Member(1)]", "[Member(7, Since = 3)] public int Extra { get; set; } [Member(1)]"),
        "session version 4 members 1-7",
        "session member 7 since 3 int // Extra");

    [Fact]
    public Task SG0070_InitialValueAdded_IsReported() => HistoryAssert.BreaksAsync(
        "SG0070",
        "'Session.Size' has shipped without an initial value and now has one; remove it, or set it in the code that uses the member",
        Before,
        Edit("int Size { get; set; }", "int [|Size|] { get; set; } = 1;"));

    [Theory]
    [InlineData("{ Size = 1; }", "a constructor sets it")]
    [InlineData("{ System.GC.SuppressFinalize(this); }", "a constructor, or what it calls, hands the object to other code before it is complete")]
    public Task SG0070_InitialValueInConstructor_IsReportedWithTheReason(string body, string reason) => HistoryAssert.BreaksAsync(
        "SG0070",
        $"'Session.Size' has shipped without an initial value and may now have one: {reason}; write the code so that new objects visibly have the default there",
        Before,
        Edit("int Size { get; set; }", $"int [|Size|] {{ get; set; }} public Session() {body}"));

    [Fact]
    public Task SG0070_InitialValueRemoved_IsReported() => HistoryAssert.BreaksAsync(
        "SG0070",
        "'Session.Count' has shipped with an initial value and now has none; give it one again",
        Before,
        Edit("int Count { get; set; } = 12;", "int [|Count|] { get; set; }"));

    [Theory]
    [InlineData("(\"b\", \"a\")", "[\"b\", \"a\"]")]
    [InlineData("(\"a\", \"b\", \"c\")", "[\"a\", \"b\", \"c\"]")]
    [InlineData("(\"a\")", "[\"a\"]")]
    public Task SG0071_KnownValuesChanged_IsReported(string values, string now) => HistoryAssert.BreaksAsync(
        "SG0071",
        $"'Session.Flag' has shipped with the known values [\"a\", \"b\"] and now has {now}; the list is permanent, so change it back",
        Before,
        Edit("(\"a\", \"b\")", values, "? Flag", "? [|Flag|]"));

    [Fact]
    public Task SG0071_KnownValuesRemoved_IsReported() => HistoryAssert.BreaksAsync(
        "SG0071",
        "'Session.Flag' has shipped with the known values [\"a\", \"b\"] and now has none; the list is permanent, so change it back",
        Before,
        Edit(", KnownValues(\"a\", \"b\")", "", "? Flag", "? [|Flag|]"));

    [Fact]
    public Task SG0071_KnownValuesAdded_IsReported() => HistoryAssert.BreaksAsync(
        "SG0071",
        "'Session.Name' has shipped with no known values and now has [\"x\"]; the list is permanent, so change it back",
        Before,
        Edit("[Member(1)]", "[Member(1), KnownValues(\"x\")]", "? Name", "? [|Name|]"));

    [Theory]
    [InlineData("string? Name", "string? Title")]
    [InlineData("string? Name { get; set; }", "System.Text.StringBuilder Name { get; } = new();")]
    [InlineData("List<uint>?", "uint[]?")]
    [InlineData("List<uint>? Hashes { get; set; }", "List<uint> Hashes { get; } = [];")]
    [InlineData("[Member(1)] public", "[Member(1)] private")]
    [InlineData("= 12", "= 13")]
    [InlineData("string? Name { get; set; }", "string? Name { get; set; } = \"new\";")]
    [InlineData("enum Mode { Off, On }", "enum Mode { Off = 0, On = 1, None = 0 }")]
    [InlineData("[State(\"session\", Version = 2)]", "[State(\"session\", Version = 2, OldestVersion = 2)]")]
    [InlineData("class Session", "class Visit")]
    [InlineData("sealed partial class", "partial record")]
    public Task Edit_ThatLeavesTheBytesAlone_IsAccepted(string old, string edited) =>
        HistoryAssert.AcceptsEditAsync(Before, Edit(old, edited));

    [Fact]
    public Task Canonical_AddedOrRemoved_IsAccepted() => HistoryAssert.AcceptsEditAsync(
        "[State] public partial class A { [Member(1)] public HashSet<int>? B { get; set; } [Member(2, Canonical = true)] public HashSet<int>? C { get; set; } }",
        "[State] public partial class A { [Member(1, Canonical = true)] public HashSet<int>? B { get; set; } [Member(2)] public HashSet<int>? C { get; set; } }");

    private static string Edit(params string[] edits)
    {
        string source = Before;
        for (int i = 0; i < edits.Length; i += 2)
        {
            Assert.Contains(edits[i], source);
            source = source.Replace(edits[i], edits[i + 1]);
        }

        return source;
    }
}
