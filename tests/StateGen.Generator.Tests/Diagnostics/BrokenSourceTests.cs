using Microsoft.CodeAnalysis;
using StateGen.CompilerServices;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>Whatever errors one type has, the generator does not stop, and every other type gets its code.</summary>
[Trait("Time", "Long")]
public sealed class BrokenSourceTests
{
    private const string Healthy = "namespace Healthy; [State] public partial class Whole { [Member(1)] public int A { get; set; } }";

    /// <summary>The history of types that only some of the sources contain.</summary>
    private static readonly HistoryTexts History = new(
        "A class // A\nA version 2\nA member 1 int // B\nA member 2 list<custom X> known [\"a\"] // C\nA union\nA case 1 state B\nZ class // B\nZ member 1 int\n",
        "A version 3\nA gone\nB class\nHealthy.Whole class // Healthy.Whole\n");

    public static TheoryData<string> Sources { get; } =
    [
        "[State] public partial class",
        "[State] public partial class { }",
        "[State] public partial class A {",
        "[State] public partial class A { [Member(1)] public }",
        "[State] public partial class A { [Member(1)] public int { get; set; } }",
        "[State] public partial class A { [Member(1)] public B { get; set; } }",
        "[State] public partial class A { [Member(1)] public List< B { get; set; } }",
        "[State] public partial class A { [Member(1)] public List<> B { get; set; } }",
        "[State] public partial class A { [Member(1)] public void B { get; set; } }",
        "[State] public partial class A { [Member(1)] public Missing B { get; set; } }",
        "[State] public partial class A { [Member(1)] public List<Missing?> B { get; set; } }",
        "[State] public partial class A { [Member(1)] public Missing.Deeper<int>[] B { get; set; } }",
        "[State] public partial class A : Missing { [Member(1)] public int B { get; set; } }",
        "[State] public partial class A : A { [Member(1)] public int B { get; set; } }",
        "[State] public partial class A { [Member] public int B { get; set; } }",
        "[State] public partial class A { [Member(\"1\")] public int B { get; set; } }",
        "[State] public partial class A { [Member(null)] public int B { get; set; } }",
        "[State] public partial class A { [Member(1.5)] public int B { get; set; } }",
        "[State] public partial class A { [Member(new[] { 1 })] public int B { get; set; } }",
        "[State] public partial class A { [Member(typeof(int))] public int B { get; set; } }",
        "[State] public partial class A { [Member(Missing.Id)] public int B { get; set; } }",
        "[State] public partial class A { [Member(1, Since = \"2\", Fixed = 3, Missing = 4)] public int B { get; set; } }",
        "[State] public partial class A { [Member(1, Since = new[] { 1 })] public int B { get; set; } }",
        "[State] public partial class A { [Member(1, 2)] public int B { get; set; } }",
        "[State] public partial class A { [Member(1)] public event Action B; }",
        "[State] public partial class A { [Member(1)] public void B() { } }",
        "[State] public partial class A { [Member(1)] public A() { } }",
        "[State] public partial class A { [Member(1)] public class B { } }",
        "[State] public partial class A { [Member(1), Member(1)] public int B { get; set; } }",
        "[State] public partial class A { [Member(1)] public int B { get; set; } [Member(2)] public string B { get; set; } }",
        "[State] public partial class A { [Member(1)] public int A { get; set; } }",
        "[State] public partial class A { [Member(1)] public fixed int B[4]; }",
        "[State] public unsafe partial struct A { [Member(1)] public fixed int B[4]; }",
        "[State] public unsafe partial struct A { [Member(1)] public delegate*<int, void> B; }",
        "[State] public partial class A { [Member(1)] public Span<int> B { get; set; } }",
        "[State] public partial class A { [Member(1)] public Nullable<string> B { get; set; } }",
        "[State] public partial class A { [Member(1)] public int?? B { get; set; } }",
        "[State] public partial class A { [Member(1)] public static partial int B { get; } }",
        "[State] public partial class A { [Member(1)] public partial int B { get; set; } }",
        "[State] public partial class A { [Member(1)] public E B { get; set; } enum E : string { } }",
        "[State] public partial class A { [Member(1)] public E B { get; set; } enum E : Missing { } }",
        "[State] public partial class A { [Member(1)] public E B { get; set; } enum E : bool { } }",
        "[State] public partial class A { [Member(1)] public E B { get; set; } enum E : char { } }",
        "[State(5)] public partial class A { }",
        "[State(new[] { \"a\" })] public partial class A { }",
        "[State(typeof(A))] public partial class A { }",
        "[State(\"a\", Version = \"b\")] public partial class A { }",
        "[State(\"a\", Version = new[] { 1 })] public partial class A { }",
        "[State(Missing.Name)] public partial class A { }",
        "[State(\"a\", \"b\")] public partial class A { }",
        "[State(Version = int.MaxValue)] public partial class A { [Member(1, Since = int.MaxValue)] public int B { get; set; } }",
        "[State] [State] public partial class A { [Member(1)] public int B { get; set; } }",
        "[State] public partial class A { [Member(1)] public int B { get; set; } } [State] public partial class A { }",
        "[State] public partial class A { } [State] public partial struct A { }",
        "[State] public partial class A { } [State] public partial record A { }",
        "[State] public class A { } [State] public class A { }",
        "[State] public partial class A { } public partial struct A { }",
        "[State] public partial class A(int x); public partial class A(int y);",
        "[State] public partial record A([Member(1)] int X); public partial record A([Member(1)] int Y);",
        "[State] public partial record A([Member(1)] int X, [Member(2)] int X);",
        "[State] public partial record A([Member(1)] int X = \"a\", [Member(2)] int Y = Missing.Value);",
        "[State] public partial record A([Member(1)] X, [Member(2)] int);",
        "[State] public partial record A([Member(1)] ref int X);",
        "[State] public partial record A([Member(1)] int X) : B(X); public record B(int X);",
        "[State] public interface A { [Member(1)] int B { get; set; } }",
        "[State] public enum A { [Member(1)] B }",
        "[State] public delegate void A([Member(1)] int b);",
        "[State] public static partial class A { [Member(1)] static int B; }",
        "[State] public partial class A<T> { [Member(1)] public T B { get; set; } }",
        "[State] public partial ref struct A { [Member(1)] public ref int B; }",
        "[State] public partial struct A { [Member(1)] public A B { get; set; } }",
        "[State] namespace A { }",
        "[assembly: State] [module: State]",
        "public class A { [State] public int B; [State] public void C() { } }",
        "[State] extension(int) { }",
        "public static class A { [State] extension(int x) { } }",
        "class A { void B() { [State] partial class C { } } }",
        "class A { [State] partial class B { } }",
        "class A<T> { [State] partial class B { } }",
        "[Missing, State(] partial class A { }",
        "namespace A.; [State] public partial class B { }",
        "namespace { [State] public partial class B { } }",
        "[State] public partial class A { private UnknownLayers _unknownLayers; }",
        "[State] public partial class Ä\u200dB { [Member(1)] public int \\u0061b { get; set; } }",
        "[State, Retired(1, null), Retired(2, typeof(int), Since = \"2\"), Retired(3)] public partial class A { [Member(1)] public int B { get; set; } }",
        "[State, Retired(1, typeof(string), KnownValues = null), Retired(2, typeof(string), KnownValues = [null, 5], Formatter = null)] public partial class A { }",
        "[State, Retired(1, typeof(Missing<int>)), Retired(2, typeof(int), Formatter = typeof(Missing))] public partial class A { }",
        "[State, Retired(1, typeof(A)), Retired(-1, typeof(A[,][])), Retired(1, typeof(int*))] public partial struct A { }",
        "[StateUnion(1, typeof(B))] public abstract class A { } [StateUnion(1, typeof(B))] public abstract class A { } [State] public partial class B : A { }",
        "[StateUnion(1, typeof(B))] public abstract partial class A { } [StateUnion(1, typeof(B))] public partial interface A { } [State] public partial class B : A { }",
        "[StateUnion(1, typeof(B))] public abstract partial class A { [State] public partial class Union { } } [State] public partial class B : A { }",
        "[StateUnion(1, typeof(Missing))] public partial interface A { }",
        "[StateUnion(1, null)] public partial interface A { }",
        "[StateUnion] public partial interface A { }",
        "[StateUnion(\"1\", 2)] public partial interface A { }",
        "[StateUnion(1, typeof(int[]))] [StateUnion(2, typeof(A))] [StateUnion(3, typeof(List<>))] public partial interface A { }",
        "[StateUnion(1, typeof(B<>))] public partial interface A { } [State] public partial class B<T> : A { }",
        "[StateUnion(1, typeof(B))] public partial struct A { } [State] public partial class B { }",
        "[StateUnion(1, typeof(B))] public enum A { } [State] public partial class B { }",
        "[StateUnion(1, typeof(B))] file partial interface A { } [State] file partial class B : A { }",
        "[State, StateUnion(1, typeof(A))] public partial class A { }",
        "[State, StateUnion(1, typeof(B))] public partial interface A : B { } [State, StateUnion(1, typeof(A))] public partial interface B : A { }",
        "[State] public partial class A : B { } [State] public partial class B : A { }",
        "[State] public partial class A { [BeforeSave] void B( { } [AfterRestore] Missing C() { } }",
        "[State] public partial class A : B { [Member(1)] public new int X { get; } } [State] public partial class B { [Member(1)] public int X => }",
        "namespace StateGen; [State] public partial class KnownStates { }",
        "#if X\n[State] public partial class A {\n#endif",
        "[State(\"\\uD800\")] public partial class A { }",
        "#nullable enable\n[State] public partial class A { [Member(1)] public string B { get; } public A(string b = null, params int[] c) { } }",
    ];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Generator_OddSource_StillServesOtherTypes(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source, Healthy);

        Assert.NotEmpty(run.Source("Healthy.Whole.g.cs"));
        Assert.DoesNotContain(run.CompilerDiagnostics(), diagnostic => diagnostic.Location.SourceTree?.FilePath.EndsWith("Whole.g.cs") == true);
        Assert.DoesNotContain(await run.AnalyzerDiagnosticsAsync(History), diagnostic => diagnostic.Id == "AD0001");
    }

    [Theory]
    [InlineData("[State] public partial class A { [Member(1)] public Missing B { get; set; } }")]
    [InlineData("[State] public partial class A { [Member(1)] public List<Missing?> B { get; } = []; }")]
    [InlineData("[State] public partial class A : Missing { [Member(1)] public int B { get; set; } }")]
    [InlineData("[State] public enum A { B }")]
    [InlineData("[State] public delegate void A();")]
    public Task Analyzer_ErrorThatTheCompilerReports_IsNotReportedAgain(string source) => AnalyzerAssert.IsSilentAsync(source);

    /// <summary>Every prefix of a real source is in an editor at some moment.</summary>
    [Fact]
    public async Task Generator_SourceCutAnywhere_StillServesOtherTypes()
    {
        const string Whole = """
            namespace Chats.Rooms;

            [State("session", Version = 2)]
            public sealed partial record Session([Member(1)] string Name, [property: Member(2)] int? Size = 5)
            {
                [Member(3, Since = 2, Fixed = true)] public required List<ulong> Ids { get; init; }
                [Member(4)] public Dictionary<string, Mode> Modes { get; } = new(StringComparer.Ordinal);
                public enum Mode : byte { Off, On = 1 }
            }
            """;
        GeneratorRun run = GeneratorRun.Of(Healthy, "");
        for (int length = 0; length <= Whole.Length; length++)
        {
            run = run.Again(TestCompilation.Create(Healthy, Whole[..length]));
            Assert.NotEmpty(run.Source("Healthy.Whole.g.cs"));
        }

        Assert.NotEmpty(run.Source("Chats.Rooms.Session.g.cs"));
        Assert.Empty(await run.AnalyzerDiagnosticsAsync());
    }

    /// <summary>The same is true of every prefix of a history.</summary>
    [Fact]
    public async Task Analyzer_HistoryCutAnywhere_DoesNotStop()
    {
        const string Whole = """
            "a \"b\"" class references extends page<int, (Guid, state x)> // A
            "a \"b\"" member 12 since 3 map<string, enum int?[,]> fixed known ["\\", "]"] canonical initial // B
            Healthy.Whole member 1 union "c" // A
            Healthy.Whole member 2 ((), <>)[]
            Healthy.Whole member 3 ?
            Healthy.Whole member 4 state "a"x
            Healthy.Whole member 5 list<int>x
            Healthy.Whole member 6 []
            Healthy.Whole member 7 list<list<>>
            Healthy.Whole member 8 state page<int>
            Healthy.Whole member 9 custom
            Healthy.Whole case 1 state ""

            """;
        GeneratorRun run = GeneratorRun.Of(Healthy);
        for (int length = 0; length <= Whole.Length; length++)
        {
            string cut = Whole[..length];
            IEnumerable<Diagnostic> reported = await run.AnalyzerDiagnosticsAsync(new HistoryTexts(cut, Whole[length..]));
            Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
        }
    }
}
