using StateGen.CodeFixes;

namespace StateGen.Generator.Tests.CodeFixes;

/// <summary>Fixes of the type: SG0001, SG0012, SG0022 and SG0044.</summary>
public sealed class TypeFixTests
{
    [Theory]
    [InlineData("[State] class A;", "[State] partial class A;")]
    [InlineData("[State]\npublic sealed record A;", "[State]\npublic sealed partial record A;")]
    [InlineData("[State] readonly record struct A;", "[State] readonly partial record struct A;")]
    [InlineData("// A struct.\n[State]\nstruct A { }", "// A struct.\n[State]\npartial struct A { }")]
    [InlineData("[State] // here\nclass A;", "[State] // here\npartial class A;")]
    public Task SG0001_MakePartial_AddsTheModifier(string source, string expected) =>
        CodeFixAssert.FixesAsync(new MakePartialCodeFix(), "Make partial", source, expected);

    [Fact]
    public Task SG0001_MakePartialAll_ReachesTheTypesAround() => CodeFixAssert.FixesAllAsync(
        new MakePartialCodeFix(),
        "Make partial",
        """
        public class Outer
        {
            // Both are in the same class.
            [State]
            class A { }

            [State]
            struct B { }

            [State]
            partial class C { }
        }
        """,
        """
        public partial class Outer
        {
            // Both are in the same class.
            [State]
            partial class A { }

            [State]
            partial struct B { }

            [State]
            partial class C { }
        }
        """);

    [Theory]
    [InlineData("[State]", "[State(Version = 3)]")]
    [InlineData("[State(\"a\")]", "[State(\"a\", Version = 3)]")]
    [InlineData("[State(Version = 2)]", "[State(Version = 3)]")]
    [InlineData("[Obsolete, StateGen.StateAttribute(\"a\", Version = 1 )]", "[Obsolete, StateGen.StateAttribute(\"a\", Version = 3 )]")]
    public Task SG0012_RaiseVersion_SetsIt(string attribute, string expected)
    {
        const string Type = " partial class A { [Member(1, Since = 3)] public int B { get; set; } }";
        return CodeFixAssert.FixesAsync(new RaiseVersionCodeFix(), "Raise Version", attribute + Type, expected + Type);
    }

    [Fact]
    public Task SG0012_RaiseVersionForAll_TakesTheHighest() => CodeFixAssert.FixesAllAsync(
        new RaiseVersionCodeFix(),
        "Raise Version",
        "[State] partial class A { [Member(1, Since = 3)] int B { get; set; } [Member(2, Since = 7)] int C { get; set; } [Member(3, Since = 5)] int D { get; set; } }",
        "[State(Version = 7)] partial class A { [Member(1, Since = 3)] int B { get; set; } [Member(2, Since = 7)] int C { get; set; } [Member(3, Since = 5)] int D { get; set; } }");

    [Fact]
    public Task SG0012_SinceBelowOne_IsLeftOut() => CodeFixAssert.FixesAsync(
        new RaiseVersionCodeFix(),
        "Remove Since",
        "[State] partial class A { [Member(1, Since = 0, Fixed = true)] int B { get; set; } }",
        "[State] partial class A { [Member(1, Fixed = true)] int B { get; set; } }");

    [Fact]
    public async Task SG0012_RetiredSinceBelowOne_HasNoFix() => Assert.Empty(await CodeFixAssert.TitlesAsync(
        new RaiseVersionCodeFix(), "[State, Retired(1, typeof(int), Since = 0)] partial class A;"));

    [Fact]
    public Task SG0022_MarkState_MakesItAPartialStateType() => CodeFixAssert.FixesAsync(
        new MarkStateCodeFix(),
        "Mark the type [State]",
        """
        [State] partial class A { [Member(1)] public List<Outer.B?>? Items { get; set; } }

        static class Outer
        {
            /// <summary>Not yet.</summary>
            internal sealed class B { }
        }
        """,
        """
        [State] partial class A { [Member(1)] public List<Outer.B?>? Items { get; set; } }

        static partial class Outer
        {
            /// <summary>Not yet.</summary>
            [State]
            internal sealed partial class B { }
        }
        """);

    [Fact]
    public Task SG0022_MarkStateForAll_MarksEachTypeOnce() => CodeFixAssert.FixesAllAsync(
        new MarkStateCodeFix(),
        "Mark the type [State]",
        "[State] partial class A { [Member(1)] public B? X { get; set; } [Member(2)] public C? Y { get; set; } [Member(3)] public B[]? Z { get; set; } }\nclass B;\nrecord struct C;",
        "[State] partial class A { [Member(1)] public B? X { get; set; } [Member(2)] public C? Y { get; set; } [Member(3)] public B[]? Z { get; set; } }\n[State]\npartial class B;\n[State]\npartial record struct C;");

    [Fact]
    public Task SG0044_AddToUnion_TakesTheNextFreeTag() => CodeFixAssert.FixesAllAsync(
        new MissingCaseCodeFix(),
        "Add the type to the union",
        """
        namespace Shapes
        {
            [StateUnion(4, typeof(Circle))]
            public partial interface IShape;
            [State] public partial class Circle : IShape;
            [State] public partial record struct Square : IShape;
        }

        namespace Others
        {
            [State] public partial class Star : Shapes.IShape;
        }
        """,
        """
        namespace Shapes
        {
            [StateUnion(4, typeof(Circle))]
            [StateUnion(5, typeof(Square))]
            [StateUnion(6, typeof(Others.Star))]
            public partial interface IShape;
            [State] public partial class Circle : IShape;
            [State] public partial record struct Square : IShape;
        }

        namespace Others
        {
            [State] public partial class Star : Shapes.IShape;
        }
        """);

    [Fact]
    public Task SG0044_AddToUnionOnOneLine_StaysThere() => CodeFixAssert.FixesAsync(
        new MissingCaseCodeFix(),
        "Add the type to the union",
        "[State, StateUnion(1, typeof(B))] abstract partial class A; [State] partial class B : A; [State] partial class C : A;",
        "[State, StateUnion(1, typeof(B))] [StateUnion(2, typeof(C))] abstract partial class A; [State] partial class B : A; [State] partial class C : A;");
}
