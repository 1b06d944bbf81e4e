namespace StateGen.Generator.Tests.Shapes;

/// <summary>
/// Tests state types that derive from generic ones. The cases differ in how type parameters are passed on, where the types are, and their
/// constraints. Accessors reach the private members of the base class. The runtime resolves these only when they are called.
/// </summary>
public sealed class GenericBaseShapeTests
{
    private const string Bases = """
        #pragma warning disable CS0169, CS0414
        [State("one")]
        public abstract partial class One<T>
        {
            [Member(1)] private T? _a;
            [Member(2)] private T?[]? B { get; set; }
            [Member(3)] private readonly List<T?> _list = [];
            public void Fill(T a) { _a = a; B = [a]; _list.Add(a); }
            public override string ToString() => $"{_a} {B is null} {_list.Count}";
        }

        [State("two", Version = 2), Retired(4, typeof(string), Migrate = nameof(Take))]
        public abstract partial class Two<TA, TB>
        {
            [Member(1)] private TA? _a;
            [Member(2)] private TB? B { get; init; }
            [Member(3, Since = 2)] private Dictionary<string, TB?> Map { get; } = [];
            private partial void Take(string value) => throw new InvalidOperationException(value);
            [BeforeSave] private void Stop() { }
            [AfterRestore] private void Go() { }
            public void Fill(TA a, TB b) { _a = a; Map["x"] = b; }
            public override string ToString() => $"{_a} {B} {Map.Count}";
        }

        [State("plain")]
        public abstract partial class Plain
        {
            [Member(1)] private int _n;
            public void Fill(int n) => _n = n;
        }
        """;

    [Theory]
    [InlineData("unmanaged", "where T : unmanaged", "int", "5")]
    [InlineData("notnull", "where T : notnull", "string", "\"x\"")]
    public void NestedType_NamedAsAConstraint_RoundTrips(string name, string constraint, string closed, string value) => CompiledShape.AssertRoundTrip($$"""
        #pragma warning disable CS8981
        [assembly: StateTypeArgument(typeof({{closed}}))]
        [State("low")] public partial class Low { public sealed class @{{name}}; }
        [State("middle")] public abstract partial class Middle<T> : Low {{constraint}}
        {
            [Member(1)] private T? _a;
            public void Fill(T a) => _a = a;
            public override string ToString() => $"{_a}";
        }
        [State("derived")] public sealed partial class Derived : Middle<{{closed}}>;

        public static class Samples
        {
            public static object Sample() { Derived made = new(); made.Fill({{value}}); return made; }
        }
        """);

    [Theory]
    [InlineData("Derived<T> : One<T>", "Derived<int>", "5")]
    [InlineData("Derived<T> : One<int>", "Derived<string>", "5")]
    [InlineData("Derived<T, U> : Two<T, U>", "Derived<int, string>", "5, \"x\"")]
    [InlineData("Derived<T, U> : Two<U, T>", "Derived<int, string>", "\"x\", 5")]
    [InlineData("Derived<T> : Two<T, int>", "Derived<string>", "\"x\", 5")]
    [InlineData("Derived<T> : Two<int, T>", "Derived<string>", "5, \"x\"")]
    [InlineData("Derived<T> : Two<T, T>", "Derived<string>", "\"x\", \"y\"")]
    [InlineData("Derived<T> : Plain", "Derived<string>", "5")]
    [InlineData("Derived<T> : One<List<T>>", "Derived<int>", "[5]")]
    [InlineData("Derived : One<int>", "Derived", "5")]
    public void GenericBase_HoweverParametersAreHandedOn_RoundTrips(string declaration, string closed, string values) => CompiledShape.AssertRoundTrip($$"""
        [assembly: StateTypeArgument(typeof(int)), StateTypeArgument(typeof(string)), StateTypeArgument(typeof(List<int>))]
        {{Bases}}
        [State("derived")] public sealed partial class {{declaration}} { [Member(1)] public int Own { get; set; } }

        public static class Samples
        {
            public static object Sample() { {{closed}} made = new() { Own = 1 }; made.Fill({{values}}); return made; }
        }
        """);

    [Theory]
    [InlineData("public partial class Outer { BASE DERIVED }", "Outer.")]
    [InlineData("public partial class Outer<TOuter> { BASE DERIVED }", "Outer<string>.")]
    [InlineData("public partial struct Outer<TStruct> { BASE DERIVED }", "Outer<string>.")]
    [InlineData("public partial class Outer { public partial class Middle<TOuter> { BASE DERIVED } }", "Outer.Middle<string>.")]
    [InlineData("public partial interface IOuter { BASE DERIVED }", "IOuter.")]
    [InlineData("namespace Deep { public partial record Outer<@class> { BASE DERIVED } }", "Deep.Outer<string>.")]
    public void GenericBase_InsideOfTypes_RoundTrips(string around, string outer) => CompiledShape.AssertRoundTrip($$"""
        #pragma warning disable CS0693
        [assembly: StateTypeArgument(typeof(int)), StateTypeArgument(typeof(string))]
        {{around
            .Replace("BASE", "[State(\"base\")] public abstract partial class Base<T> { [Member(1)] private T? _a; public void Fill(T a) => _a = a; public T? Get() => _a; }", StringComparison.Ordinal)
            .Replace("DERIVED", "[State(\"derived\")] public sealed partial class Derived<T> : Base<T> { [Member(1)] private T? _a; public void FillOwn(T a) => _a = a; public T? GetOwn() => _a; }", StringComparison.Ordinal)}}

        public static class Samples
        {
            public static object Sample() { {{outer}}Derived<int> made = new(); made.Fill(5); made.FillOwn(6); return made; }
        }
        """);

    [Fact]
    public void TypeInsideOfNothing_WithBaseInsideOfGenericType_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [assembly: StateTypeArgument(typeof(int)), StateTypeArgument(typeof(string))]
        public partial class Outer<T>
        {
            [State("base")] public abstract partial class Base<U> { [Member(1)] private T? _a; [Member(2)] private U? _b; public void Fill(T a, U b) { _a = a; _b = b; } public string Get() => $"{_a} {_b}"; }
        }

        [State("derived")] public sealed partial class Derived : Outer<int>.Base<string>;
        [State("generic")] public sealed partial class Generic<T> : Outer<List<T>>.Base<T>;

        public static class First { public static object Sample() { Derived made = new(); made.Fill(5, "x"); return made; } }
        public static class Second { public static object Sample() { Generic<int> made = new(); made.Fill([5], 6); return made; } }
        """);

    [Theory]
    [InlineData("struct", "int", "5")]
    [InlineData("class", "string", "\"x\"")]
    [InlineData("class?", "string", "\"x\"")]
    [InlineData("unmanaged", "int", "5")]
    [InlineData("notnull", "string", "\"x\"")]
    [InlineData("IComparable<T>", "int", "5")]
    [InlineData("struct, IComparable<T>, IEquatable<T>", "int", "5")]
    [InlineData("class, IEnumerable<char>", "string", "\"x\"")]
    [InlineData("new()", "int", "5")]
    [InlineData("Enum", "DayOfWeek", "DayOfWeek.Friday")]
    public void GenericBase_WithConstraints_RoundTrips(string constraint, string argument, string value) => CompiledShape.AssertRoundTrip($$"""
        [assembly: StateTypeArgument(typeof({{argument}}))]
        [State("base")] public abstract partial class Base<T> where T : {{constraint}} { [Member(1)] private T _a = default!; public void Fill(T a) => _a = a; public T Get() => _a; }
        [State("derived")] public sealed partial class Derived<T> : Base<T> where T : {{constraint}};
        public static class Samples { public static object Sample() { Derived<{{argument}}> made = new(); made.Fill({{value}}); return made; } }
        """);

    /// <summary>An accessor numbers its type parameters. One named like that of the other class must not hide it.</summary>
    [Fact]
    public void Migrations_WithParametersCalledValue_AreCalled() => CompiledShape.AssertRoundTrip("""
        #pragma warning disable CS0169, CS0414
        [State("base", Version = 2), Retired(1, typeof(string), Migrate = nameof(Take))]
        public abstract partial class Base<T> { [Member(2)] private T? _a; private partial void Take(string value) { _a = default; } }
        [State("derived")] public sealed partial class Derived : Base<int>;
        public static class Samples { public static object Sample() => new Derived(); }
        """);
}
