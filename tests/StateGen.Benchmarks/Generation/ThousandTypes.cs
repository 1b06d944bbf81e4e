using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StateGen.Benchmarks.Generation;

/// <summary>A project with the state types of a large server, each in its own file: unions, hierarchies, layers, collections.</summary>
internal static class ThousandTypes
{
    /// <summary>The number of state types.</summary>
    public const int Count = 1000;

    private const string Usings = "global using System; global using System.Collections.Generic; global using StateGen;";

    /// <summary>The project, parsed. Each call parses it again.</summary>
    public static CSharpCompilation Compile() => CSharpCompilation.Create(
        "ThousandTypes",
        [Parse(Usings, "Usings.cs"), Parse(Greeting("hello"), "Greeting.cs"), .. Enumerable.Range(0, Count).Select(i => Parse(Source(i), $"Type{i}.cs"))],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A file that holds no state.</summary>
    public static string Greeting(string text) => $"namespace App; public static class Greeting {{ public const string Text = \"{text}\"; }}";

    /// <summary>The file of a type.</summary>
    /// <param name="i">Its number.</param>
    /// <param name="extra">Another member.</param>
    public static string Source(int i, string extra = "") => (i % 10) switch
    {
        // Each ten types: a union with two cases, a hierarchy of two, a struct, and five sessions that use them.
        0 => $$"""
            namespace App;

            [StateUnion(1, typeof(T{{i + 1}}))]
            [StateUnion(2, typeof(T{{i + 2}}))]
            public partial interface IShape{{i}};

            [State("t{{i}}")]
            public readonly partial record struct T{{i}}([Member(1)] int X, [Member(2)] int Y, [Member(3)] string? Name{{extra}});
            """,
        1 or 2 => $$"""
            namespace App;

            [State("t{{i}}")]
            public sealed partial class T{{i}} : IShape{{i - (i % 10)}}
            {
                [Member(1)] public double Size { get; set; }
                [Member(2)] public DateTimeOffset Made { get; set; }
                [Member(3)] public List<T{{i - (i % 10)}}> Points { get; } = [];
                {{extra}}
            }
            """,
        3 => $$"""
            namespace App;

            [State("t{{i}}")]
            public abstract partial class T{{i}}
            {
                [Member(1)] public required Guid Id { get; init; }
                [Member(2)] private uint _changes;

                public void Change() => _changes++;
                {{extra}}
            }
            """,
        _ => $$"""
            namespace App;

            [State("t{{i}}", Version = 3)]
            public sealed partial class T{{i}}{{(i % 10 == 4 ? $" : T{i - 1}" : "")}}
            {
                [Member(1)] public string? User { get; set; }
                [Member(2)] public ulong HighestModSeq { get; set; }
                [Member(3)] public DateTimeOffset LastSeen { get; set; }
                [Member(4)] public bool IsReadOnly { get; set; }
                [Member(5)] public List<string> Keywords { get; } = [];
                [Member(6)] public Dictionary<string, List<uint>> Uids { get; } = new(StringComparer.OrdinalIgnoreCase);
                [Member(7)] public IShape{{i - (i % 10)}}? Shape { get; set; }
                [Member(8, Since = 2)] public T{{i - (i % 10)}} Point { get; set; }
                [Member(9, Since = 2)] public int FontSize { get; set; } = 12;
                [Member(10, Since = 3)] public decimal? Price { get; set; }
                {{extra}}
            }
            """,
    };

    /// <summary>The same project with other text in one of its files.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, string path, string source)
    {
        SyntaxTree old = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(old, Parse(source, path));
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, Encoding.UTF8), CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest), path);

    private static MetadataReference[] References()
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. platform.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == runtime)
                .Append(typeof(StateSerializer).Assembly.Location)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
