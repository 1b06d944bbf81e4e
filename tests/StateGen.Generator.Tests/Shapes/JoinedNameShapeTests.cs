using System.Globalization;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>Generated names join two or more names of the user. Pairs that join to the same text get different names nevertheless.</summary>
public sealed class JoinedNameShapeTests
{
    [Fact]
    public void KnownValues_OfNamesThatJoinAlike_RoundTrip() => CompiledShape.AssertRoundTrip("""
        [State] public partial class AB { [Member(1), KnownValues("a", "b")] public string? C { get; set; } [Member(2), KnownValues("a", "b")] public string? Field { get; set; } }
        [State] public partial class A : AB { [Member(1), KnownValues("c", "d")] public string? BC { get; set; } [Member(2), KnownValues("c", "d")] public string? BField { get; set; } }
        public static class Program { public static A Sample() => new() { C = "b", BC = "d", Field = "a", BField = "c" }; }
        """);

    [Fact]
    public void KnownValues_OfClassesOfOneName_RoundTrip() => CompiledShape.AssertRoundTrip("""
        namespace One { [State("one")] [Retired(5, typeof(string), KnownValues = new[] { "x", "y" })] public partial class Base { [Member(1), KnownValues("a", "b")] public string? Kind { get; set; } } }
        namespace Two { [State("two")] [Retired(5, typeof(string), KnownValues = new[] { "y", "x" })] public partial class Base : One.Base { [Member(1), KnownValues("c", "d")] public new string? Kind { get; set; } } }
        namespace Three
        {
            [State("three")] [Retired(5, typeof(string), KnownValues = new[] { "z" })]
            public sealed partial class Base : Two.Base { [Member(1), KnownValues("e", "f")] public new string? Kind { get; set; } public static Base Sample() => new() { Kind = "f" }; }
        }
        """);

    [Theory]
    [InlineData("public int KnownValuesOfSessionKind;", "")]
    [InlineData("public sealed class KnownValuesOfSessionKind;", "")]
    [InlineData("public static void KnownValuesOfSessionKind() { }", "")]
    [InlineData("", "public int KnownValuesOfSessionKind;")]
    [InlineData("[Member(3), KnownValues(\"q\")] public string? KnownValuesOfSessionKind { get; set; }", "")]
    public void KnownValues_WhereTheNameIsTaken_RoundTrip(string own, string inherited) => CompiledShape.AssertRoundTrip($$"""
        #pragma warning disable CS0649
        [State] public partial class Base { [StateIgnore] {{(inherited.Length == 0 ? "private int _a; public int A() => _a;" : inherited)}} }
        [State] public sealed partial class Session : Base
        {
            [Member(1), KnownValues("a", "b")] public string? Kind { get; set; }
            {{(own.StartsWith("public int") ? "[StateIgnore] " + own : own)}}
            public static Session Sample() => new() { Kind = "b" };
        }
        [State] public sealed partial class KnownValuesOfKnownValuesOfA { [Member(1), KnownValues("x")] public string? B { get; set; } public static KnownValuesOfKnownValuesOfA Sample() => new() { B = "x" }; }
        [State] public sealed partial class KnownValuesOfKnownValuesOfBC { [Member(1), KnownValues("x")] public string? B { get; set; } public static KnownValuesOfKnownValuesOfBC Sample() => new() { B = "x" }; }
        [State] public sealed partial class Generic<KnownValuesOfGenericKind> { [Member(1), KnownValues("x")] public string? Kind { get; set; } [Member(2)] public KnownValuesOfGenericKind? B { get; set; } }
        public static class Program { public static object Sample() => new Generic<int> { Kind = "x", B = 3 }; }
        """);

    /// <summary>A layer of more than 64 members has several words of presence bits, which are numbered.</summary>
    [Fact]
    public void PresenceBits_OfNumberedClasses_RoundTrip()
    {
        string members = string.Join("\n", Enumerable.Range(1, 70).Select(i => string.Create(CultureInfo.InvariantCulture, $"[Member({i})] public int M{i} {{ get; set; }}")));
        CompiledShape.AssertRoundTrip($$"""
            [State] public partial class Base { {{members}} }
            [State] public partial class Base_0 : Base { [Member(1)] public int N1 { get; set; } }
            [State] public partial class Base_1 : Base_0 { [Member(1)] public int N2 { get; set; } [Member(2)] public int Present_0 { get; set; } [Member(3)] public int presentOfBase_0 { get; set; } [Member(4)] public int present_0OfBase { get; set; } }
            [State(Version = 2)] public sealed partial class Base2 : Base_1 { [Member(1, Since = 2)] public int N3 { get; set; } public static Base2 Sample() => new() { M3 = 1, M70 = 2, N1 = 3, N2 = 4, N3 = 5, presentOfBase_0 = 6, present_0OfBase = 7 }; }
            """);
    }

    /// <summary>Accessors into generic base classes are in classes beside the type, together with those of other types.</summary>
    [Theory]
    [InlineData("D_1", "D<T>")]
    [InlineData("D_2", "D<T, U>")]
    public void Accessors_OfTypesWhoseNamesAreAlike_RoundTrip(string plain, string generic) => CompiledShape.AssertRoundTrip($$"""
        [State] public partial class Base<T> { [Member(1)] private T? _a; public void Set(T a) => _a = a; public T? Get() => _a; }
        [State] public partial class BAccessorOfX<T> { [Member(1)] private T? _a; public void Set(T a) => _a = a; public T? Get() => _a; }
        [State] public partial class B<T> { [Member(1)] private T? _a; public void Set(T a) => _a = a; public T? Get() => _a; }
        public partial class Outer
        {
            [State("1")] public sealed partial class {{plain}} : Base<int> { public static {{plain}} Sample() { {{plain}} made = new(); made.Set(5); return made; } }
            [State("2")] public sealed partial class {{generic}} : Base<T>;
            [State("3")] public sealed partial class Y : BAccessorOfX<int> { public static Y Sample() { Y made = new(); made.Set(5); return made; } }
            [State("4")] public sealed partial class XAccessorOfY : B<int> { public static XAccessorOfY Sample() { XAccessorOfY made = new(); made.Set(5); return made; } }
            public static class Program { public static object Sample() { {{generic.Replace("T", "int").Replace("U", "int")}} made = new(); made.Set(5); return made; } }
        }
        """);
}
