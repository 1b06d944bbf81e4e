namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests unions of every kind.</summary>
public sealed class UnionShapeTests
{
    [Fact]
    public void Interface_WithClassStructAndRecordCases_RoundTrips() => CompiledShape.AssertRoundTrip("""
        namespace Shapes;

        [StateUnion(1, typeof(Circle)), StateUnion(2, typeof(Square)), StateUnion(300, typeof(Group)), StateUnion(65535, typeof(Unit))]
        public partial interface IShape;

        [State] public sealed partial class Circle : IShape { [Member(1)] public int Radius { get; set; } }
        [State] public partial struct Square : IShape { [Member(1)] public int Side; }
        [State] public partial record Group([Member(1)] List<IShape?> Shapes) : IShape;
        [State] public readonly partial record struct Unit : IShape;

        [State]
        public sealed partial class Drawing
        {
            [Member(1)] public IShape? First { get; set; }
            [Member(2)] public required Dictionary<string, IShape> Named { get; init; }
            [Member(3)] public IShape[] Others { get; } = [];
            public Drawing() { }
            public Drawing(IShape[] others, object none) { Others = others; none.ToString(); }

            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
            private Drawing(int size) { Named = []; Named.Clear(); size.ToString(); }

            public static object Sample() => new Drawing([new Group([null, new Unit()]), new Square { Side = 3 }], "")
            {
                First = new Circle { Radius = 1 },
                Named = new() { ["unit"] = new Unit() },
            };
        }
        """);

    [Fact]
    public void AbstractClass_WithUnion_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [State("animal"), StateUnion(1, typeof(Cat)), StateUnion(2, typeof(Lion))]
        public abstract partial record Animal([Member(1)] string Name);

        [State] public partial record Cat(string Name, [Member(1)] int Lives) : Animal(Name);
        [State] public sealed partial record Lion(string Name, int Lives, [Member(1)] bool Tame) : Cat(Name, Lives);

        [State]
        public sealed partial class Zoo
        {
            [Member(1)] public List<Animal?> Animals { get; } = [];
            public static object Sample() => new Zoo { Animals = { new Cat("c", 9), null, new Lion("l", 1, true) } };
        }
        """);

    [Fact]
    public void Unions_WithinUnions_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [StateUnion(1, typeof(Number)), StateUnion(2, typeof(Sum)), StateUnion(3, typeof(Name))]
        public partial interface IExpression;

        [StateUnion(1, typeof(Number)), StateUnion(2, typeof(Name))]
        public partial interface IAtom : IExpression;

        [State] public sealed partial record Number([Member(1)] int Value) : IAtom;
        [State] public sealed partial record Name([Member(1)] string Text) : IAtom;
        [State] public sealed partial record Sum([Member(1)] IExpression Left, [Member(2)] IAtom? Right) : IExpression
        {
            public static object Sample() => new Sum(new Sum(new Number(1), null), new Name("x"));
        }
        """);

    [Fact]
    public void Union_InTwoDeclarations_HasTheCasesOfBoth() => CompiledShape.AssertRoundTrip(
        """
        [StateUnion(1, typeof(First))] public partial interface IUnion;
        [State] public sealed partial record First([Member(1)] int A) : IUnion;
        """,
        """
        [StateUnion(2, typeof(Second))] public partial interface IUnion;
        [State] public sealed partial record Second([Member(1)] int B, [Member(2)] IUnion? Next) : IUnion
        {
            public static object Sample() => new Second(2, new First(1));
        }
        """);

    [Fact]
    public void Union_NestedAndOddlyNamed_RoundTrips() => CompiledShape.AssertRoundTrip("""
        public partial class Outer
        {
            [StateUnion(1, typeof(@class))]
            private partial interface @interface;

            [State]
            private sealed partial class @class : @interface
            {
                [Member(1)] public @interface? @event { get; set; }

                public static object Sample() => new @class { @event = new @class() };
            }

            [State, StateUnion(1, typeof(Case))]
            internal abstract partial class Twin
            {
                [State] internal sealed partial class Union { [Member(1)] public Twin? Value { get; set; } }
                [State] internal sealed partial class Case : Twin
                {
                    public static object Sample() => new Union { Value = new Case() };
                }
            }
        }
        """);
}
