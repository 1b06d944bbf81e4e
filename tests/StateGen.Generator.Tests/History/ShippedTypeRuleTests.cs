using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.History;

/// <summary>SG0072 to SG0075: edits of types and unions that have shipped.</summary>
public sealed class ShippedTypeRuleTests
{
    private const string Shapes = """
        [State("shape"), StateUnion(1, typeof(Circle)), StateUnion(2, typeof(Square))] public partial interface IShape;
        [State("circle")] public sealed partial class Circle : IShape { [Member(1)] public int Radius { get; set; } }
        [State("square")] public sealed partial class Square : IShape { [Member(1)] public int Side { get; set; } }
        """;

    [Fact]
    public Task SG0072_TagMoved_IsReportedAtTheCase() => HistoryAssert.BreaksAsync(
        "SG0072",
        "'state square' has shipped as case 2 of 'IShape' and now has the tag 3; change it back to 2",
        Shapes,
        Shapes.Replace("StateUnion(2, typeof(Square))", "[|StateUnion(3, typeof(Square))|]"));

    [Fact]
    public Task SG0072_CaseRemoved_IsReportedAtTheUnion() => HistoryAssert.BreaksAsync(
        "SG0072",
        "'state square' has shipped as case 2 of 'IShape' and is missing now; add it again, because older blobs may contain it",
        Shapes,
        Shapes.Replace(", StateUnion(2, typeof(Square))", "").Replace("Square : IShape", "Square").Replace("interface IShape", "interface [|IShape|]"));

    [Fact]
    public Task SG0074_UnknownCasesNotCarriedAnyMore_IsReportedAtTheUnion() => HistoryAssert.BreaksAsync(
        "SG0074",
        "'IShape' has shipped as 'union that carries along what it does not know' and is now 'union without [UnknownCase]', "
        + "so older blobs could not be restored; change it back",
        Shapes.Replace("StateUnion(2", "UnknownCase(typeof(Unknown)), StateUnion(2") + "\npublic sealed record Unknown(UnknownCaseData Case) : IShape;",
        Shapes.Replace("interface IShape", "interface [|IShape|]"));

    [Fact]
    public Task SG0072_TagOfAnother_IsReportedOnce() => HistoryAssert.BreaksAsync(
        "SG0072",
        "'state square' has shipped as case 2 of 'IShape' and now has the tag 3; change it back to 2",
        Shapes,
        Shapes.Replace("StateUnion(2, typeof(Square))", "StateUnion(2, typeof(Oval)), [|StateUnion(3, typeof(Square))|]") + "\n[State] public sealed partial class Oval : IShape;");

    [Fact]
    public Task Case_Added_AsksForItsLines() => HistoryAssert.AcceptsEditAsync(
        Shapes,
        Shapes.Replace(")] public partial interface", "), StateUnion(3, typeof(Oval))] public partial interface") + "\n[State] public readonly partial record struct Oval : IShape;",
        "shape case 3 state Oval",
        "Oval struct // Oval",
        "Oval version 1");

    [Fact]
    public Task SG0073_WireNameChanged_IsReportedAtTheType() => HistoryAssert.BreaksAsync(
        "SG0073",
        "'Circle' has shipped with the wire name \"a circle\" and now has round; write [State(\"a circle\")]",
        "[State(\"a circle\")] public sealed partial class Circle;",
        "[State(\"round\")] public sealed partial class [|Circle|];");

    [Theory]
    [InlineData("namespace Rooms; [State] public sealed partial class [|Session|] { [Member(1)] public int Size { get; set; } }")]
    [InlineData("namespace Rooms; [State(Version = 2)] public sealed partial class [|Session|] { [Member(2, Since = 2)] public string? New { get; set; } }")]
    [InlineData("namespace Chats; public static partial class Outer { [State] public sealed partial class [|Session|] { [Member(1)] public int Size { get; set; } } }")]
    public Task SG0073_ClassMoved_IsReportedAtTheClass(string edited) => HistoryAssert.BreaksAsync(
        "SG0073",
        $"'Session' has shipped with the wire name Chats.Session and now has {(edited.Contains("Outer") ? "Chats.Outer" : "Rooms")}.Session; write [State(\"Chats.Session\")]",
        "namespace Chats; [State] public sealed partial class Session { [Member(1)] public int Size { get; set; } }",
        edited);

    /// <summary>If two types of one name have moved, their shapes distinguish them.</summary>
    [Fact]
    public async Task SG0073_TwoClassesOfOneNameMoved_EachIsItsOwn()
    {
        const string First = "[State] public sealed partial class Session { [Member(1)] public int Size { get; set; } }";
        const string Second = "[State] public sealed partial class Session { [Member(1)] public string? Name { get; set; } }";
        string shipped = await HistoryAssert.LinesOfAsync($"namespace A {{ {First} }} namespace B {{ {Second} }}");

        ImmutableArray<Diagnostic> reported = await HistoryAssert.DiagnosticsAsync(
            $"namespace C {{ {Second} }} namespace D {{ {First} }}", new HistoryTexts(shipped, ""));

        Assert.Equal(
            [
                "'Session' has shipped with the wire name B.Session and now has C.Session; write [State(\"B.Session\")]",
                "'Session' has shipped with the wire name A.Session and now has D.Session; write [State(\"A.Session\")]",
            ],
            reported.Where(each => each.Id == "SG0073").Select(each => each.GetMessage(CultureInfo.InvariantCulture)));
    }

    /// <summary>Someone may have deleted a type and added another of the same shape, so that type gets no report.</summary>
    [Theory]
    [InlineData("namespace Chats; [State(Version = 2)] public sealed partial class Visit { [Member(1)] public int Size { get; set; } [Member(2, Since = 2)] public int New { get; set; } }", "Visit")]
    [InlineData("namespace Chats; [State(\"visit\")] public sealed partial class Visit { [Member(1)] public int Length { get; set; } }", "Visit")]
    [InlineData("namespace Rooms; [State(\"rooms\")] public sealed partial class Session { [Member(1)] public int Size { get; set; } }", "Session")]
    public async Task SG0073_AnotherClassOfTheShape_IsNamedInTheFileAlone(string edited, string name)
    {
        const string Before = "namespace Chats; [State] public sealed partial class Session { [Member(1)] public int Size { get; set; } }";
        Diagnostic diagnostic = await HistoryAssert.ReportsAsync(
            "SG0073",
            $"'Chats.Session' has shipped and is missing now; add the type again, or mark '{name}', which looks like it, with "
            + "[State(\"Chats.Session\")] if it is the same type, or add 'Chats.Session gone' to StateGen.Unshipped.txt if no blob of it is left",
            edited,
            new HistoryTexts(await HistoryAssert.LinesOfAsync(Before), ""));
        Assert.EndsWith("StateGen.Shipped.txt", diagnostic.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task SG0073_TypeRemoved_IsReportedInTheFile()
    {
        Diagnostic diagnostic = await HistoryAssert.ReportsAsync(
            "SG0073",
            "'room' has shipped and is missing now; add the type again, or mark a type that has another name now with [State(\"room\")] if it is the same type, or add 'room gone' to StateGen.Unshipped.txt if no blob of it is left",
            "[State] public sealed partial class Other;",
            new HistoryTexts("Other class\nOther version 1\nroom class // Room\nroom version 1\nroom member 1 int // Size\n", ""));
        Assert.EndsWith("StateGen.Shipped.txt", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(2, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Theory]
    [InlineData("room gone", "")]
    [InlineData("", "room gone // Nobody keeps one.")]
    public async Task Type_RemovedOnPurpose_IsAccepted(string shipped, string unshipped) => Assert.Empty(await HistoryAssert.DiagnosticsAsync(
        "[State] public sealed partial class Other;",
        new HistoryTexts("Other class\nOther version 1\nroom class // Room\nroom version 1\n" + shipped, unshipped)));

    [Fact]
    public Task SG0063_NameOfATypeThatIsGone_IsReported() => HistoryAssert.ReportsAsync(
        "SG0063",
        "'Room' has the wire name room, which belonged to a type that was removed; give it another name",
        "[State(\"room\")] public sealed partial class [|Room|];",
        new HistoryTexts("room class // Room\nroom version 1\nroom gone\n", ""));

    [Theory]
    [InlineData("public sealed partial class A;", "public partial struct [|A|];", "class references", "struct")]
    [InlineData("[State(\"a\")]", "[State(\"a\", PreserveReferences = true)]", "class", "class references")]
    [InlineData("public sealed partial class A;", "public sealed partial class [|A|] : Base;", "class", "class extends base")]
    [InlineData("public sealed partial class A;", "public abstract partial class [|A|];", "class", "abstract")]
    public Task SG0074_KindChanged_IsReported(string old, string edited, string was, string now) => HistoryAssert.BreaksAsync(
        "SG0074",
        $"'A' has shipped as '{was}' and is now '{now}', so older blobs could not be restored; change it back",
        (now == "struct" ? "[State(\"a\", PreserveReferences = true)]" : "[State(\"a\")]") + " public sealed partial class A;\n[State(\"base\")] public partial class Base;",
        ("[State(\"a\")] public sealed partial class A;\n[State(\"base\")] public partial class Base;").Replace(old, edited));

    [Theory]
    [InlineData("Point", "Point?")]
    [InlineData("Point?", "Point?")]
    [InlineData("List<Point?>?", "List<Point?>?")]
    [InlineData("(Point?, int)[]?", "(Point?, int)[]?")]
    [InlineData("Dictionary<int, Point?>?", "Dictionary<int, Point?>?")]
    public async Task StructThatBecomesAClass_AndBack_IsAcceptedWhereSlotsAreWrittenAlike(string ofStruct, string ofClass)
    {
        const string Point = "[State(\"point\")] public partial KIND Point { [Member(1)] public int X { get; set; } }\n";
        string before = Point.Replace("KIND", "struct") + $"[State(\"a\")] public partial class A {{ [Member(1)] public {ofStruct} Value {{ get; set; }} }}";
        string after = Point.Replace("KIND", "class") + $"[State(\"a\")] public partial class A {{ [Member(1)] public {ofClass} Value {{ get; set; }} }}";
        await HistoryAssert.AcceptsEditAsync(before, after);
        await HistoryAssert.AcceptsEditAsync(after, before);
    }

    [Theory]
    [InlineData("List<Point>?", "List<Point?>?", "list<struct point>", "list<state point>")]
    [InlineData("Point[,]?", "Point?[,]?", "struct point[,]", "state point[,]")]
    [InlineData("(Point, int)", "(Point?, int)", "(struct point, int)", "(state point, int)")]
    [InlineData("Dictionary<int, Point>?", "Dictionary<int, Point?>?", "map<int, struct point>", "map<int, state point>")]
    public Task SG0067_StructThatBecomesAClass_IsReportedOnMembersWhereItIsWrittenOtherwise(string ofStruct, string ofClass, string was, string now)
    {
        const string Point = "[State(\"point\")] public partial KIND Point { [Member(1)] public int X { get; set; } }\n";
        return HistoryAssert.BreaksAsync(
            "SG0067",
            $"'A.Value' has shipped as '{was}' and is now '{now}'; change it back, or give it a new id and keep the old member as [Retired]",
            Point.Replace("KIND", "struct") + $"[State(\"a\")] public partial class A {{ [Member(1)] public {ofStruct} Value {{ get; set; }} }}",
            Point.Replace("KIND", "class") + $"[State(\"a\")] public partial class A {{ [Member(1)] public {ofClass} [|Value|] {{ get; set; }} }}");
    }

    [Fact]
    public Task SG0074_UnionThatIsNoneAnyMore_IsReported() => HistoryAssert.BreaksAsync(
        "SG0074",
        "'Shape' has shipped as 'union' and is now 'no union', so older blobs could not be restored; change it back",
        "[State(\"shape\"), StateUnion(1, typeof(Circle))] public abstract partial class Shape;\n[State(\"circle\")] public sealed partial class Circle : Shape;",
        "[State(\"shape\")] public abstract partial class [|Shape|];\n[State(\"circle\")] public sealed partial class Circle : Shape;");

    [Fact]
    public Task Union_OfAnAbstractClass_AsksForItsLines() => HistoryAssert.AcceptsEditAsync(
        "[State(\"shape\")] public abstract partial class Shape;\n[State(\"circle\")] public sealed partial class Circle : Shape;",
        "[State(\"shape\"), StateUnion(1, typeof(Circle))] public abstract partial class Shape;\n[State(\"circle\")] public sealed partial class Circle : Shape;",
        "shape case 1 state circle",
        "shape union // Shape");

    [Fact]
    public Task SG0075_VersionLowered_IsReported() => HistoryAssert.BreaksAsync(
        "SG0075",
        "'A' has Version = 2, but version 3 has shipped; versions only go up, so set Version to 3 or higher",
        "[State(\"a\", Version = 3)] public sealed partial class A;",
        "[State(\"a\", Version = 2)] public sealed partial class [|A|];");
}
