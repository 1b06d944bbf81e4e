namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests state types in every place where a type can be declared.</summary>
public sealed class NestingShapeTests
{
    [Theory]
    [InlineData("partial class")]
    [InlineData("static partial class")]
    [InlineData("abstract partial class")]
    [InlineData("sealed partial class")]
    [InlineData("partial struct")]
    [InlineData("readonly partial struct")]
    [InlineData("ref partial struct")]
    [InlineData("partial record")]
    [InlineData("partial record class")]
    [InlineData("partial record struct")]
    [InlineData("readonly partial record struct")]
    [InlineData("partial interface")]
    [InlineData("unsafe partial class")]
    public void Nested_InType_RoundTrips(string outer) => CompiledShape.AssertRoundTrip($$"""
        namespace Chats;

        internal {{outer}} Outer
        {
            [State]
            internal partial class Inner
            {
                [Member(1)] public int Number { get; set; }

                public static object Sample() => new Inner { Number = 7 };
            }
        }
        """);

    [Theory]
    [InlineData("private")]
    [InlineData("protected")]
    [InlineData("internal")]
    [InlineData("protected internal")]
    [InlineData("private protected")]
    [InlineData("public")]
    public void Nested_OfAnyAccessibility_RoundTrips(string access) => CompiledShape.AssertRoundTrip($$"""
        namespace Chats;

        [State]
        public partial class Outer
        {
            [Member(1)] private List<Inner?> Inners { get; } = [];
            [Member(2)] private Point? Place { get; set; }
            [Member(3)] private Mode How { get; set; }

            [State]
            {{access}} partial class Inner
            {
                [Member(1)] internal string? Name { get; set; }
                [Member(2)] internal Outer? Parent { get; set; }
            }

            [State]
            {{access}} partial record struct Point([Member(1)] int X, [Member(2)] int Y);

            {{access}} enum Mode : byte { Off, On }

            public static object Sample() => new Outer
            {
                Inners = { new Inner { Name = "a", Parent = new Outer { Place = new Point(0, 0) } }, null },
                Place = new Point(1, -1),
                How = Mode.On,
            };
        }
        """);

    [Fact]
    public void Nested_ThreeDeep_RoundTrips() => CompiledShape.AssertRoundTrip("""
        partial struct A
        {
            partial record B
            {
                [State("deep")]
                private readonly partial record struct C([property: Member(1)] Guid Id)
                {
                    static object Sample() => new C(Guid.NewGuid());
                }
            }
        }
        """);

    [Fact]
    public void State_InGlobalNamespace_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [State]
        public partial class Plain
        {
            [Member(1)] public string? Text { get; set; }

            public static object Sample() => new Plain { Text = "x" };
        }
        """);

    [Fact]
    public void State_InTwoFiles_HasMembersOfBoth() => CompiledShape.AssertRoundTrip(
        """
        namespace Chats;

        [State]
        public partial class Session
        {
            [Member(2)] public int Second { get; set; }

            public static object Sample() => new Session { First = 1, Second = 2 };
        }
        """,
        """
        namespace Chats;

        public partial class Session
        {
            [Member(1)] public int First { get; set; }
        }
        """);
}
