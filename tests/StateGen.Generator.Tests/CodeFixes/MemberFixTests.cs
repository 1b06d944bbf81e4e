using StateGen.CodeFixes;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.CodeFixes;

/// <summary>Fixes of members: SG0010, SG0020, SG0023 and SG0030.</summary>
public sealed class MemberFixTests
{
    private const string Save = "Save the member with the next free id";
    private const string Ignore = "Mark the member [StateIgnore]";

    [Fact]
    public Task SG0010_NextFreeId_ReplacesTheSecond() => CodeFixAssert.FixesAsync(
        new DuplicateIdCodeFix(),
        "Use the next free id",
        "[State] partial class A { [Member(1)] int B { get; set; } [Member(1, Fixed = true)] int C { get; set; } [Member(5)] int D { get; set; } }",
        "[State] partial class A { [Member(1)] int B { get; set; } [Member(6, Fixed = true)] int C { get; set; } [Member(5)] int D { get; set; } }");

    [Fact]
    public Task SG0010_NextFreeIdForAll_GivesEachItsOwn() => CodeFixAssert.FixesAllAsync(
        new DuplicateIdCodeFix(),
        "Use the next free id",
        """
        [State] partial record A([Member(1)] int B, [Member(1)] int C, [property: Member(1)] int D)
        {
            [Member(1)] public int E;
        }

        [State] partial class F { [Member(2)] int G { get; set; } [Member(2)] int H { get; set; } }
        """,
        """
        [State] partial record A([Member(1)] int B, [Member(2)] int C, [property: Member(3)] int D)
        {
            [Member(4)] public int E;
        }

        [State] partial class F { [Member(2)] int G { get; set; } [Member(3)] int H { get; set; } }
        """);

    [Theory]
    [InlineData(Save, "[Member(8)] ")]
    [InlineData(Ignore, "[StateIgnore] ")]
    public Task SG0020_Fix_AddsTheAttribute(string title, string attribute)
    {
        const string Source = """
            [State]
            public partial class A
            {
                [Member(7)] public int B { get; set; }

                /// <summary>New.</summary>
                @public required string C { get; set; } // and needed
            }
            """;
        return CodeFixAssert.FixesAsync(new MissingIdCodeFix(), title, Source.Replace("@", ""), Source.Replace("@", attribute));
    }

    [Theory]
    [InlineData(Save, "[Member(2)] ")]
    [InlineData(Ignore, "[property: StateIgnore] ")]
    public Task SG0020_OnPositionalParameter_AddsTheAttribute(string title, string attribute) => CodeFixAssert.FixesAsync(
        new MissingIdCodeFix(),
        title,
        "[State] partial record A([Member(1)] int B, int C = 1) { private A(int b) : this(b, 0) { } }",
        $"[State] partial record A([Member(1)] int B, {attribute}int C = 1) {{ private A(int b) : this(b, 0) {{ }} }}");

    [Fact]
    public Task SG0020_WhereTheNamespaceIsNotImported_NamesItInFull() => CodeFixAssert.FixesAsync(
        new MissingIdCodeFix(),
        Ignore,
        "namespace Other { class StateIgnoreAttribute : Attribute; [StateGen.State] partial class A { public int B { get; set; } } }",
        "namespace Other { class StateIgnoreAttribute : Attribute; [StateGen.State] partial class A { [global::StateGen.StateIgnore] public int B { get; set; } } }");

    [Fact]
    public Task SG0020_ForAll_GivesThreeMembersThreeIds() => CodeFixAssert.FixesAllAsync(
        new MissingIdCodeFix(),
        Save,
        """
        [State]
        public partial class A
        {
            private int _b = 1;
            public int C { get; set; }
            [Member(3)] public int D { get; set; }
            public List<int> E { get; } = [];
            public int Sum() => _b;
        }

        [State]
        public partial class F
        {
            public int G;
        }
        """,
        """
        [State]
        public partial class A
        {
            [Member(4)] private int _b = 1;
            [Member(5)] public int C { get; set; }
            [Member(3)] public int D { get; set; }
            [Member(6)] public List<int> E { get; } = [];
            public int Sum() => _b;
        }

        [State]
        public partial class F
        {
            [Member(1)] public int G;
        }
        """);

    [Theory]
    [InlineData(Save, "[Member(1)] public int B; public int C;")]
    [InlineData(Ignore, "[StateIgnore] public int B; public int C;")]
    public async Task SG0020_OneOfSeveralFields_GetsADeclarationOfItsOwn(string title, string text)
    {
        string expected = $"[State] partial class A {{ {text} }}";
        Assert.Equal(expected, await CodeFixAssert.ApplyFirstAsync(new MissingIdCodeFix(), title, "[State] partial class A { public int B, C; }"));
    }

    [Fact]
    public Task SG0020_AllOfSeveralFields_GetADeclarationEach() => CodeFixAssert.FixesAllAsync(
        new MissingIdCodeFix(),
        Save,
        """
        [State]
        public partial class A
        {
            // Three.
            public int B = 1, C, D = 2; // in all
            [Member(1)] public int E;
        }
        """,
        """
        [State]
        public partial class A
        {
            // Three.
            [Member(2)] public int B = 1;
            [Member(3)] public int C;
            [Member(4)] public int D = 2; // in all
            [Member(1)] public int E;
        }
        """);

    [Fact]
    public Task SG0020_IgnoreAllOfSeveralFields_HasTheAttributeOnceEach() => CodeFixAssert.FixesAllAsync(
        new MissingIdCodeFix(), Ignore, "[State] public partial class A { public int B, C; }", "[State] public partial class A { [StateIgnore] public int B; [StateIgnore] public int C; }");

    /// <summary>A removed member that has shipped keeps its id. Another member with that id would count as the same one, renamed.</summary>
    [Fact]
    public Task SG0020_IdOfMemberThatIsGone_IsNotGivenAgain() => CodeFixAssert.FixesAsync(
        new MissingIdCodeFix(),
        Save,
        "[State(\"a\")] public sealed partial class A { [Member(1)] public int B { get; set; } public int C { get; set; } }",
        "[State(\"a\")] public sealed partial class A { [Member(1)] public int B { get; set; } [Member(8)] public int C { get; set; } }",
        new HistoryTexts("a class // A\na version 1 members 1 6-7\na member 1 int // B\na member 7 int // Old\na retired 6 // Older\n", ""),
        unshipped: "",
        compiles: false);

    [Fact]
    public Task SG0010_OneOfSeveralFields_GetsADeclarationOfItsOwn() => CodeFixAssert.FixesAsync(
        new DuplicateIdCodeFix(),
        "Use the next free id",
        "[State] partial class A { [Member(1)] public int B, C; }",
        "[State] partial class A { [Member(1)] public int B; [Member(2)] public int C; }");

    /// <summary>The property already saves the field, so the field must not be saved again.</summary>
    [Theory]
    [InlineData("private int _b; [Member(1)] public int B { get => _b; set => _b = value; }")]
    [InlineData("private int _b; [Member(1)] public int B { get => _b / 2; set => _b = value * 2; } public int C { get => _b; set => _b = value; }")]
    public async Task SG0020_FieldOfSavedProperty_CanOnlyBeIgnored(string members)
    {
        string source = $"[State] partial class A {{ {members} }}";
        Assert.Equal([Ignore], await CodeFixAssert.TitlesAsync(new MissingIdCodeFix(), source));
        await CodeFixAssert.FixesAsync(new MissingIdCodeFix(), Ignore, source, source.Replace("private int _b", "[StateIgnore] private int _b"));
    }

    [Theory]
    [InlineData("[Member(1, Fixed = true)]", "[Member(1)]")]
    [InlineData("[Member(1, Fixed = true, Since = 1)]", "[Member(1, Since = 1)]")]
    [InlineData("[Member(1, Since = 1, Fixed = true)]", "[Member(1, Since = 1)]")]
    public Task SG0023_RemoveFixed_LeavesTheOtherArguments(string attribute, string expected)
    {
        const string Source = "[State] partial class A { @ public string? B { get; set; } }";
        return CodeFixAssert.FixesAsync(new RemoveFixedCodeFix(), "Remove Fixed", Source.Replace("@", attribute), Source.Replace("@", expected));
    }

    [Fact]
    public Task SG0023_RemoveFixedFromAll_LeavesNone() => CodeFixAssert.FixesAllAsync(
        new RemoveFixedCodeFix(),
        "Remove Fixed",
        "[State] partial record A([Member(1, Fixed = true)] string? B, [Member(2, Fixed = true)] bool C);",
        "[State] partial record A([Member(1)] string? B, [Member(2)] bool C);");

    [Theory]
    [InlineData("Store the value and add a private setter", "=> 5;", "{ get; private set; } = 5;")]
    [InlineData("Store the value and add an init accessor", "=> 5;", "{ get; init; } = 5;")]
    [InlineData("Store the value and add a private setter", "{ get { return Math.Max(3, 5); } }", "{ get; private set; } = Math.Max(3, 5);")]
    [InlineData("Store the value and add an init accessor", "{ get => new int[2].Length; }", "{ get; init; } = new int[2].Length;")]
    public Task SG0030_Hold_MakesAnAutoProperty(string title, string old, string text)
    {
        const string Source = """
            [State]
            public partial class A
            {
                // Five.
                [Member(1)] public int B @ // always
            }
            """;
        return CodeFixAssert.FixesAsync(new CannotBeSetCodeFix(), title, Source.Replace("@", old), Source.Replace("@", text));
    }

    [Theory]
    [InlineData("[Member(2)] public int B => C;", "public int B => C;")]
    [InlineData("[Member(2), Obsolete] public int B => C;", "[Obsolete] public int B => C;")]
    [InlineData("/* b */ [Member(2)]\n[Obsolete] public int B => C;", "/* b */ [Obsolete] public int B => C;")]
    public Task SG0030_RemoveMember_LeavesTheRest(string old, string text)
    {
        const string Source = "[State] partial class A { [Member(1)] public int C { get; set; } @ }";
        return CodeFixAssert.FixesAsync(new CannotBeSetCodeFix(), "Remove [Member]", Source.Replace("@", old), Source.Replace("@", text));
    }

    [Theory]
    [InlineData("=> C;")]
    [InlineData("=> this.C;")]
    [InlineData("=> int.Parse(C.ToString());")]
    [InlineData("{ get { int c = 1; return c; } }")]
    public async Task SG0030_ValueOfTheObject_CanOnlyBeTakenOut(string body) => Assert.Equal(
        ["Remove [Member]"],
        await CodeFixAssert.TitlesAsync(
            new CannotBeSetCodeFix(), $"[State] partial class A {{ [Member(1)] public int C {{ get; set; }} [Member(2)] public int B {body} }}"));

    /// <summary>Each derived class finds the diagnostic of the base class again, and it is fixed once.</summary>
    [Fact]
    public Task SG0030_OfBaseClass_IsTakenOutOnce() => CodeFixAssert.FixesAllAsync(
        new CannotBeSetCodeFix(),
        "Remove [Member]",
        "[State(\"a\")] partial class A { [Member(1)] public int B { get; set; } [Member(2)] public int C => B; } [State(\"d\")] partial class D : A;",
        "[State(\"a\")] partial class A { [Member(1)] public int B { get; set; } public int C => B; } [State(\"d\")] partial class D : A;");

    [Theory]
    [InlineData("[State] partial struct A { [Member(1)] public int B => 5; }", "Remove [Member]")]
    [InlineData("[State] partial struct A { public A() { } [Member(1)] public int B => 5; }", "Store the value and add a private setter", "Store the value and add an init accessor", "Remove [Member]")]
    [InlineData("[State] readonly partial struct A { public A() { } [Member(1)] public int B => 5; }", "Store the value and add an init accessor", "Remove [Member]")]
    [InlineData("[State] partial class A : Root { [Member(1)] public override int B => 5; } abstract class Root { public abstract int B { get; } }", "Remove [Member]")]
    public async Task SG0030_WhereNoSetterIsAllowed_OffersNone(string source, params string[] titles) =>
        Assert.Equal(titles, await CodeFixAssert.TitlesAsync(new CannotBeSetCodeFix(), source));
}
