namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests obsolete and experimental types with any id. The user gets a warning at the use, and generated code causes no other.</summary>
public sealed class AnnotatedShapeTests
{
    private const string Disable = "#pragma warning disable EXP001, OBS001, CS0612, CS0618, CS0414\nusing System.Diagnostics.CodeAnalysis;\n";

    [Theory]
    [InlineData("Obsolete")]
    [InlineData("Obsolete(\"Use the other.\")")]
    [InlineData("Obsolete(\"Use the other.\", DiagnosticId = \"OBS001\")")]
    [InlineData("Obsolete(\"Use the other.\", true)")]
    [InlineData("Obsolete(\"Use the other.\", true, DiagnosticId = \"OBS001\")")]
    [InlineData("Experimental(\"EXP001\")")]
    public void Annotation_OnMembersOfEveryKind_RoundTrips(string annotation) => CompiledShape.AssertRoundTrip($$"""
        {{Disable}}
        [{{annotation}}] public enum Mode { Off, On }
        [State("inner"), {{annotation}}] public sealed partial class Inner { [Member(1)] public int A { get; set; } }
        public static class Outer { [{{annotation}}] public enum Nested { Off, On } }

        [State("base")]
        public abstract partial class Base
        {
            [Member(1), {{annotation}}] private Mode _mode;
            [Member(2), {{annotation}}] private List<Mode> Modes { get; } = [];
            [BeforeSave, {{annotation}}] private void Stop() { }
            [{{annotation}}] public void Fill() { _mode = Mode.On; Modes.Add(Mode.On); }
        }

        [State("session", Version = 2)]
        public sealed partial class Session : Base
        {
            [{{annotation}}] public Session() { }
            [Member(1), {{annotation}}] public Mode Set { get; set; }
            [Member(2), {{annotation}}] public Dictionary<string, Inner?> Filled { get; } = [];
            [Member(3), {{annotation}}] public Mode? Init { get; init; }
            [Member(4), {{annotation}}] public readonly Outer.Nested[]? Nested;
            [Member(5, Since = 2), {{annotation}}] public (Mode, int) Later { get; set; }
            [AfterRestore, {{annotation}}] private void Go() { }

            [{{annotation}}] public static object Sample() { Session made = new() { Set = Mode.On, Filled = { ["a"] = new() { A = 1 } }, Later = (Mode.On, 2) }; made.Fill(); return made; }
        }
        """);

    [Theory]
    [InlineData("Obsolete(\"Gone.\", true)")]
    [InlineData("Experimental(\"EXP001\")")]
    public void Annotation_OnAccessorsConstructorsAndTypes_RoundTrips(string annotation) => CompiledShape.AssertRoundTrip($$"""
        {{Disable}}
        [{{annotation}}] public enum Mode { Off, On }
        [State("made"), {{annotation}}]
        public sealed partial class Made
        {
            public Made(int a, Mode mode = Mode.On) { A = a; Mode = mode; }
            [Member(1)] public int A { get; }
            [Member(2)] public Mode Mode { get; }
            [{{annotation}}] public static object Sample() => new Made(1);
        }

        [State("accessors")]
        public sealed partial class Accessors
        {
            [Member(1)] public int A { [{{annotation}}] get; [{{annotation}}] set; }
            [{{annotation}}] public static object Sample() => new Accessors { A = 1 };
        }

        [State("point"), {{annotation}}] public readonly partial record struct Point([Member(1)] int X, [Member(2)] Mode Mode) { [{{annotation}}] public static object Sample() => new Point(1, Mode.On); }
        [State("generic")]
        public sealed partial class Generic<T>
        {
            [Member(1), {{annotation}}] public List<Mode>? Modes { get; set; }
            [Member(2)] public T? Value { get; set; }
        }

        [State("holder")]
        public sealed partial class Holder
        {
            [Member(1), {{annotation}}] public Generic<Mode>? Inner { get; set; }
            [Member(2), {{annotation}}] public Point[]? Points { get; set; }
            [{{annotation}}] public static object Sample() => new Holder { Inner = new() { Modes = [Mode.On], Value = Mode.On }, Points = [new(1, Mode.On)] };
        }
        """);

    [Fact]
    public void Annotation_OnFormattersAndCases_RoundTrips() => CompiledShape.AssertRoundTrip($$"""
        {{Disable}}
        [StateFormatter(typeof(MoneyFormatter))] public readonly record struct Money(long Cents);

        [Experimental("EXP001")]
        public sealed class MoneyFormatter : IStateFormatter<Money>
        {
            public static void Write(ref StateGen.StateWriter writer, Money value) => writer.WriteVarint((ulong)value.Cents);
            public static Money Read(ref StateGen.StateReader reader) => new((long)reader.ReadVarint(long.MaxValue));
        }

        [StateUnion(1, typeof(Circle)), StateUnion(2, typeof(Square))] public partial interface IShape;
        [State("circle"), Obsolete("x", DiagnosticId = "OBS001")] public sealed partial class Circle : IShape { [Member(1)] public Money Price { get; set; } }
        [State("square"), Experimental("EXP001")] public sealed partial class Square : IShape { [Member(1)] public int A { get; set; } }

        [State("holder")]
        public sealed partial class Holder
        {
            [Member(1)] public IShape? A { get; set; }
            [Member(2)] public IShape? B { get; set; }
            [Member(3)] public List<Money> Prices { get; } = [];
            public static object Sample() => new Holder { A = new Circle { Price = new(5) }, B = new Square { A = 6 }, Prices = { new(7) } };
        }
        """);
}
