using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests types, namespaces, type parameters and nested types that are named like keywords or like each other.</summary>
[Trait("Time", "Long")]
public sealed class KeywordTypeShapeTests
{
    public static TheoryData<string> Words =>
    [
        .. SyntaxFacts.GetReservedKeywordKinds()
            .Concat(SyntaxFacts.GetContextualKeywordKinds())
            .Select(SyntaxFacts.GetText)
            .Where(text => text.Length > 0 && !text.StartsWith('_'))
            .Concat(["dynamic", "nint", "nuint", "notnull", "unmanaged", "scoped", "extension", "field", "file", "required", "record", "_", "__"])
            .Where((_, index) => index % 3 != 1) // A third fewer, for time; the composer has them all.
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Types_NamedLikeAKeyword_RoundTrip(string word) => CompiledShape.AssertRoundTrip($$"""
        #pragma warning disable CS8981, CS8860
        namespace Space.@{{word}}
        {
            public partial class Around
            {
                [State("enum-holder")]
                public partial class @{{word}}
                {
                    public enum Mode { Off, On }
                    [Member(1)] public Mode Value { get; set; }
                }
            }

            [State("base")] public abstract partial class Base<@{{word}}> { [Member(1)] private @{{word}}? _value; public void Fill(@{{word}} value) => _value = value; }
            [State("session")]
            public sealed partial class @{{word}} : Base<int>
            {
                [Member(1)] public Around.@{{word}}? Inner { get; set; }
                [Member(2)] public List<Around.@{{word}}.Mode> Modes { get; } = new();
                [Member(3)] public (int @{{word}}, int Other) Pair { get; set; }
                [Member(4)] public @{{word}}? Next { get; init; }
                public static object Sample() { @{{word}} made = new() { Inner = new() { Value = Around.@{{word}}.Mode.On }, Modes = { Around.@{{word}}.Mode.On }, Pair = (1, 2), Next = new() }; made.Fill(3); return made; }
            }
        }
        """);

    [Fact]
    public void NestedTypesOfBaseClasses_NamedLikeWhatDerives_RoundTrip() => CompiledShape.AssertRoundTrip("""
        #pragma warning disable CS0108, CS0414
        [State("top")] public abstract partial class Top { public sealed class Session; public sealed class Point; [Member(1)] private int _a; public void Fill() => _a = 1; }
        [State("middle")] public partial class Middle : Top { [State("inner")] public sealed partial class Session { [Member(1)] public int Inner { get; set; } } [Member(1)] public Session? First { get; set; } }
        [State("session")]
        public sealed partial class Session : Middle
        {
            [Member(1)] public int Outer { get; set; }
            [Member(2)] public global::Session? Next { get; set; }
            public sealed class System;
            public sealed class StateGen;
            public static object Sample() { global::Session made = new() { Outer = 2, First = new Middle.Session { Inner = 1 }, Next = new() }; made.Fill(); return made; }
        }

        public interface IAbove { public sealed class IShape; }
        [StateUnion(1, typeof(Case))] public partial interface IShape : IAbove;
        [State("case")] public sealed partial class Case : global::IShape { [Member(1)] public global::IShape? Next { get; set; } public static object Sample() => new Case { Next = new Case() }; }
        """);

    [Fact]
    public void MemberNamedUnderscore_BesideRetiredOnes_RoundTrips() => CompiledShape.AssertRoundTrip("""
        [State("session"), Retired(2, typeof(string)), Retired(3, typeof(int)), Retired(4, typeof(bool))]
        public sealed partial class Session { [Member(1)] public int _ { get; set; } public static object Sample() => new Session { _ = 5 }; }
        [State("point"), Retired(2, typeof(int))]
        public partial struct Point { [Member(1)] public int _ { get; set; } public static object Sample() => new Point { _ = 5 }; }
        """);

    [Fact]
    public void NamesOfHundredsOfBytes_HaveFilesThatFileSystemsTake()
    {
        string name = string.Concat(Enumerable.Repeat("Länge", 60));
        Hosting.GeneratorRun run = Hosting.GeneratorRun.Of($$"""
            namespace {{name}};
            [State("a")] public sealed partial class {{name}}A { [Member(1)] public int A { get; set; } }
            [State("b")] public sealed partial class {{name}}B<T> { [Member(1)] public T? A { get; set; } }
            [StateUnion(1, typeof(Case))] public partial interface {{name}}C;
            [State("c")] public sealed partial class Case : {{name}}C;
            """);

        Assert.Empty(run.CompilerDiagnostics());
        string[] files = [.. run.Result.GeneratedSources.Select(source => source.HintName)];
        Assert.Equal(5, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(files, file => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(file), 1, 200));
    }

    [Fact]
    public void DefaultValuesOfAttributes_AreRestored() => CompiledShape.AssertRoundTrip("""
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        [State("session")]
        public sealed partial class Session
        {
            public Session([Optional, DateTimeConstant(630000000000000000)] DateTime at, [Optional, DecimalConstant(1, 0, 0, 0, 15)] decimal price, [Optional, DefaultParameterValue(7)] int count, [Optional, DateTimeConstant(0)] DateTime none)
            {
                At = at; Price = price; Count = count; None = none;
            }

            [Member(1)] public DateTime At { get; }
            [Member(2)] public decimal Price { get; }
            [Member(3)] public int Count { get; }
            [Member(4)] public DateTime None { get; }
            public static object Sample() => new Session(new DateTime(5), 2m, 3, default);
        }
        """);
}
