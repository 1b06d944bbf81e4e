using Microsoft.CodeAnalysis.CodeFixes;
using StateGen.CodeFixes;
using StateGen.Generator.Tests.History;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.CodeFixes;

/// <summary>SG0064 to SG0075: if there is a single right answer, a fix provides it.</summary>
public sealed class ShippedFixTests
{
    private const string Before = """
        public enum Mode : byte { Off, On }

        [State("session", Version = 2)]
        public sealed partial class Session
        {
            // Who it is.
            [Member(1)] public string? Name { get; set; }
            [Member(2, Fixed = true)] public List<uint>? Hashes { get; set; }
            [Member(3), KnownValues("a", "b")] public string? Flag { get; set; }
            [Member(4, Since = 2)] public Guid Size { get; set; }
            [Member(5)] public Mode Mode { get; set; }
            [Member(6, Since = 2)] private int _count;
            public int Next() => _count++;
        }
        """;

    [Fact]
    public Task SG0064_RemovedMembers_AreRetired() => FixesAllAsync(
        new RetireCodeFix(),
        "Keep the id with [Retired]",
        Edit("    [Member(2, Fixed = true)] public List<uint>? Hashes { get; set; }\n", "", "    [Member(4, Since = 2)] public Guid Size { get; set; }\n", ""),
        Edit(
            "    [Member(2, Fixed = true)] public List<uint>? Hashes { get; set; }\n", "",
            "    [Member(4, Since = 2)] public Guid Size { get; set; }\n", "",
            "[State(\"session\", Version = 2)]\n",
            "[State(\"session\", Version = 2)]\n[Retired(2, typeof(List<uint>), Fixed = true)]\n[Retired(4, typeof(Guid), Since = 2)]\n"),
        unshipped: "session retired 2 // Hashes\nsession retired 4 // Size\n");

    [Fact]
    public Task SG0065_RenumberedMember_HasItsIdAgain() => FixesAsync(
        new RestoreIdCodeFix(), "Restore the shipped id", Edit("Member(1)", "Member(10)"), Before);

    [Fact]
    public Task SG0066_IdUsedAgain_IsKeptForTheOtherMember() => FixesAsync(
        new ShippedTypeCodeFix(),
        "Give it a new id and keep the old member as [Retired]",
        Edit("string? Name", "DateTime Start"),
        Edit(
            "[Member(1)] public string? Name", "[Member(7, Since = 3)] public DateTime Start",
            "[State(\"session\", Version = 2)]\n", "[State(\"session\", Version = 3)]\n[Retired(1, typeof(string))]\n"),
        unshippedBefore: "session version 3 members 1-7\nsession member 7 since 3 DateTime\n",
        unshipped: "session version 3 members 1-7\nsession member 7 since 3 DateTime\nsession retired 1 // Name\n");

    [Fact]
    public Task SG0067_ChangedTypes_AreKeptUnderNewIds() => FixesAllAsync(
        new ShippedTypeCodeFix(),
        "Give it a new id and keep the old member as [Retired]",
        Edit("string? Name", "DateTime Name", "Guid Size", "int Size"),
        Edit(
            "[Member(1)] public string? Name", "[Member(7, Since = 3)] public DateTime Name",
            "[Member(4, Since = 2)] public Guid Size", "[Member(8, Since = 3)] public int Size",
            "[State(\"session\", Version = 2)]\n", "[State(\"session\", Version = 3)]\n[Retired(1, typeof(string))]\n[Retired(4, typeof(Guid), Since = 2)]\n"),
        unshippedBefore: "session version 3 members 1-8\nsession member 7 since 3 DateTime\nsession member 8 since 3 int\n",
        unshipped: "session version 3 members 1-8\nsession member 7 since 3 DateTime\nsession member 8 since 3 int\nsession retired 1 // Name\nsession retired 4 // Size\n");

    [Fact]
    public Task SG0067_FixedRemoved_ComesBack() => FixesAsync(
        new ShippedTypeCodeFix(), "Change it back to the shipped type", Edit("Member(2, Fixed = true)", "Member(2)"), Before);

    [Fact]
    public Task SG0067_FixedAdded_IsRemoved() => FixesAsync(
        new ShippedTypeCodeFix(),
        "Change it back to the shipped type",
        "[State] public partial class A { [Member(1, Fixed = true)] public int Size { get; set; } }",
        "[State] public partial class A { [Member(1)] public int Size { get; set; } }",
        before: "[State] public partial class A { [Member(1)] public int Size { get; set; } }");

    [Theory]
    [InlineData("enum Mode : short")]
    [InlineData("enum Mode")]
    public Task SG0067_EnumOverAnotherInteger_IsOverTheFirstAgain(string edited) => FixesAsync(
        new ShippedTypeCodeFix(), "Change it back to the shipped type", Edit("enum Mode : byte", edited), Before);

    [Theory]
    [InlineData("Member(4, Since = 2)", "Member(4)", "Member(4, Since = 2)")]
    [InlineData("Member(1)", "Member(1, Since = 2)", "Member(1)")]
    public Task SG0068_Since_IsWhatItWas(string old, string edited, string expected) => FixesAsync(
        new SinceCodeFix(), "Set Since to the version that adds it", Edit(old, edited), Edit(old, expected));

    [Fact]
    public Task SG0069_NewMembers_BelongToANewVersion() => FixesAllAsync(
        new SinceCodeFix(),
        "Set Since to the version that adds it",
        Edit("    [Member(5)]", "    [Member(7)] public int A { get; set; }\n    [Member(8, Since = 2)] public int B { get; set; }\n    [Member(5)]"),
        Edit(
            "    [Member(5)]", "    [Member(7, Since = 3)] public int A { get; set; }\n    [Member(8, Since = 3)] public int B { get; set; }\n    [Member(5)]",
            "Version = 2", "Version = 3"),
        unshippedBefore: "session version 3 members 1-8\nsession member 7 since 3 int\nsession member 8 since 3 int\n",
        unshipped: "session version 3 members 1-8\nsession member 7 since 3 int\nsession member 8 since 3 int\n");

    [Theory]
    [InlineData("Guid Size { get; set; }", "Guid Size { get; set; } = Guid.NewGuid(); // Of what?", "Guid Size { get; set; } // Of what?")]
    [InlineData("int _count;", "int _count = 5;", "int _count;")]
    public Task SG0070_InitialValue_IsRemoved(string old, string edited, string expected) => FixesAsync(
        new InitialValueCodeFix(), "Remove the initial value", Edit(old, edited), Edit(old, expected));

    [Fact]
    public async Task SG0070_InitialValueThatIsGone_IsLeftToTheUser() => Assert.Empty(await CodeFixAssert.TitlesAsync(
        new InitialValueCodeFix(),
        "[State(Version = 2)] public partial class A { [Member(1, Since = 2)] public int B { get; set; } }",
        new HistoryTexts("A class\nA version 2\nA member 1 since 2 int initial\n", "")));

    [Theory]
    [InlineData(", KnownValues(\"a\", \"b\")]", ", KnownValues(\"b\", \"a\")]", ", KnownValues(\"a\", \"b\")]")]
    [InlineData("[Member(3), KnownValues(\"a\", \"b\")]", "[Member(3)]", "[KnownValues(\"a\", \"b\")] [Member(3)]")]
    [InlineData("[Member(1)]", "[Member(1), KnownValues(\"x\")]", "[Member(1)]")]
    [InlineData("[Member(1)]", "[KnownValues(\"x\")] [Member(1)]", "[Member(1)]")]
    public Task SG0071_KnownValues_AreWhatTheyWere(string old, string edited, string expected) => FixesAsync(
        new KnownValuesCodeFix(), "Restore the shipped known values", Edit(old, edited), Edit(old, expected));

    [Fact]
    public Task SG0072_MovedTags_AreWhatTheyWere()
    {
        const string Shapes = """
            [State("shape")]
            [StateUnion(1, typeof(Circle)), StateUnion(2, typeof(Square))]
            public partial interface IShape;
            [State] public sealed partial class Circle : IShape;
            [State] public sealed partial class Square : IShape;
            """;
        return FixesAllAsync(
            new RestoreTagCodeFix(),
            "Restore the shipped tag",
            Shapes.Replace("(1, typeof(Circle)), StateUnion(2,", "(2, typeof(Circle)), StateUnion(1,"),
            Shapes,
            before: Shapes);
    }

    [Theory]
    [InlineData("[State(\"round\")]")]
    [InlineData("[State]")]
    public Task SG0073_WireName_IsWhatItWas(string edited) => FixesAsync(
        new WireNameCodeFix(),
        "Restore the shipped wire name",
        edited + " public sealed partial class Circle;",
        "[State(\"circle\")] public sealed partial class Circle;",
        before: "[State(\"circle\")] public sealed partial class Circle;");

    [Fact]
    public Task SG0073_WireNameOfAMovedClass_IsThatOfTheOldPlace() => FixesAsync(
        new WireNameCodeFix(),
        "Restore the shipped wire name",
        "[State(Version = 1)] public sealed partial class Round<T> { [Member(1)] public T? Center { get; set; } }",
        "[State(\"Chats.Round\", Version = 1)] public sealed partial class Round<T> { [Member(1)] public T? Center { get; set; } }",
        before: "namespace Chats; [State] public sealed partial class Round<T> { [Member(1)] public T? Center { get; set; } }");

    [Fact]
    public Task SG0075_Version_IsRaised() => FixesAsync(
        new RaiseVersionCodeFix(),
        "Raise Version",
        "[State(\"a\")] public sealed partial class A;",
        "[State(\"a\", Version = 3)] public sealed partial class A;",
        before: "[State(\"a\", Version = 3)] public sealed partial class A;");

    /// <summary>Retiring a member discards its values in blobs. dotnet format must not do that on its own.</summary>
    [Fact]
    public void Fixes_ThatDecide_AreNotMadeForASolution()
    {
        Assert.All<StateCodeFix>([new RetireCodeFix(), new ShippedTypeCodeFix()], fix => Assert.Equal(
            [FixAllScope.Document, FixAllScope.Project], fix.GetFixAllProvider().GetSupportedFixAllScopes()));
        Assert.All<StateCodeFix>([new HistoryCodeFix(), new SinceCodeFix()], fix => Assert.Equal(
            [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], fix.GetFixAllProvider().GetSupportedFixAllScopes()));
    }

    private static async Task FixesAsync(
        StateCodeFix fix, string title, string edited, string expected, string before = Before, string unshippedBefore = "", string unshipped = "") =>
        await CodeFixAssert.FixesAsync(
            fix, title, edited, expected, new HistoryTexts(await HistoryAssert.LinesOfAsync(before), unshippedBefore), unshipped);

    private static async Task FixesAllAsync(
        StateCodeFix fix, string title, string edited, string expected, string before = Before, string unshippedBefore = "", string unshipped = "") =>
        await CodeFixAssert.FixesAllAsync(
            fix, title, edited, expected, new HistoryTexts(await HistoryAssert.LinesOfAsync(before), unshippedBefore), unshipped);

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
