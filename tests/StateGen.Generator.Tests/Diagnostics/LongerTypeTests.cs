using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>A generic type may contain ever larger constructions of itself. A search through types must end nevertheless.</summary>
public sealed class LongerTypeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private const string Others = """
        [State(PreserveReferences = true)] public sealed partial record Node { [Member(1)] public Node? Next { get; set; } }
        public abstract class Plain;

        """;

    public static TheoryData<string, string> Types => new()
    {
        { "A", "[State] public sealed partial class A<T> { [Member(1)] public A<List<T>>? Next { get; set; } }" },
        { "A", "[State] public sealed partial class A<T> { [Member(1)] public A<(T, T)>? Next { get; set; } }" },
        { "A", "[State] public sealed partial class A<T> { [Member(1)] public List<A<(T, T, T, T, T, T, T)>>? Next { get; set; } }" },
        { "A", "[State] public sealed partial class A<T> { [Member(1)] public B<T[]>? Next { get; set; } } [State] public sealed partial class B<T> { [Member(1)] public A<T>? Next { get; set; } }" },
        { "A", "[State] public partial class A<T> : B<T> { } [State] public partial class B<T> { [Member(1)] public A<List<T>>? Next { get; set; } }" },
        { "A", "[State] public sealed partial record A<T> { [Member(1)] public A<(T, T)>? Next { get; set; } }" },
        { "A", "[State] public sealed partial class A<T> { [Member(1)] public Tuple<A<Tuple<T, T>>, int>? Next { get; set; } }" },
        { "A", "public sealed class A<T> : List<A<List<T>>>;" },
        { "A", "public sealed class A<T> : List<A<(T, T)>>;" },
        { "A", "public sealed class A<T> : Dictionary<int, A<Dictionary<T, T>>> where T : notnull;" },
        { "A", "public partial class Outer<T> { public sealed class Inner; } [State] public sealed partial class A<T> { [Member(1)] public A<Outer<T>.Inner>? Next { get; set; } }" },
    };

    /// <summary>Without a limit, each of these would run until the memory is full.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public async Task TypeThatHoldsALongerOneOfItself_IsRefusedAndHangsNothing(string name, string type)
    {
        GeneratorRun run = await Task.Run(() => GeneratorRun.Of($$"""
            {{Others}}{{type}}
            [State(Version = 2)] public sealed partial class Root
            {
                [Member(1)] public {{name}}<int>? First { get; set; }
                [Member(2, Since = 2)] public {{name}}<string>? Later { get; set; }
                [Member(3)] public HashSet<{{name}}<long>>? Compared { get; set; }
                [Member(4)] public HashSet<(int, {{name}}<long>)>? Pairs { get; set; }
            }
            [StateUnion(1, typeof(Case)), UnknownCase(typeof(Unknown))] public partial interface IShape;
            [State] public sealed partial class Case : IShape { [Member(1, Since = 1)] public {{name}}<int>? A { get; set; } }
            public sealed class Unknown(UnknownCaseData carried) : IShape { public UnknownCaseData Carried { get; } = carried; }
            public static class Program { public static object Make() => new {{name}}<int>(); }
            """)).WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.NotEmpty((await run.AnalyzerDiagnosticsAsync().WaitAsync(Patience, TestContext.Current.CancellationToken)).Where(each => each.Id.StartsWith("SG")));
        Assert.DoesNotContain(run.CompilerDiagnostics(), each => each.Location.SourceTree?.FilePath.EndsWith(".g.cs") == true);
    }
}
