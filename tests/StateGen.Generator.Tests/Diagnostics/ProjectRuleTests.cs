using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Diagnostics;

/// <summary>SG0004 and SG0005: what a project must be like. The generator reports them, once, and adds nothing.</summary>
public sealed class ProjectRuleTests
{
    private const string Source = """
        using StateGen;
        namespace Chats
        {
            [State] public sealed partial class Session { [Member(1)] public int A { get; set; } [Member(2)] private int[]? _b; }
            [State] public sealed partial class Room { [Member(1)] public int A { get; set; } }
            [StateUnion(1, typeof(Circle))] public partial interface IShape { }
            [State] public sealed partial class Circle : IShape { }
            public static class Program { public static byte[] Save(Session session) => StateSerializer.Save(session); }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp9, "9.0")]
    [InlineData(LanguageVersion.CSharp10, "10.0")]
    [InlineData(LanguageVersion.CSharp11, "11.0")]
    public void SG0004_LanguageTooOld_IsReportedOnce(LanguageVersion version, string name)
    {
        GeneratorRun run = Run(Source.Replace("?", ""), version);

        Diagnostic diagnostic = Assert.Single(run.Result.Diagnostics);
        Assert.Equal(
            $"This project compiles as C# {name}, and the generated code of StateGen needs C# 12.0 or later; raise LangVersion, or remove it to use the version of the SDK",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("SG0004", diagnostic.Id);
        Assert.Contains(WellKnownDiagnosticTags.NotConfigurable, diagnostic.Descriptor.CustomTags);
        Assert.Empty(run.Result.GeneratedSources);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.Preview)]
    public void SG0004_LanguageNewEnough_Compiles(LanguageVersion version)
    {
        GeneratorRun run = Run("#nullable enable\n" + Source, version);

        Assert.Empty(run.Result.Diagnostics);
        Assert.DoesNotContain(run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), each => each.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void SG0004_WithoutStateTypes_IsNotReported() => Assert.Empty(Run("public class Plain { }", LanguageVersion.CSharp10).Result.Diagnostics);

    [Fact]
    public void SG0005_TypeCalledSystem_IsReported()
    {
        Diagnostic diagnostic = Assert.Single(Run(Source + "\npublic class System { }", LanguageVersion.Latest).Result.Diagnostics);
        Assert.Equal(
            "The generated code of StateGen cannot name the namespace 'System', because a type of the global namespace is called 'System' too; rename it, or put it into a namespace",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void SG0005_LibraryUnderAnAliasOnly_IsReported()
    {
        CSharpCompilation compilation = Compile("extern alias Gen;\nusing Gen::StateGen;\n#nullable enable\n[State] public sealed partial class Session { [Member(1)] public int A { get; set; } }", LanguageVersion.Latest);
        MetadataReference library = compilation.References.Single(each => each.Display!.EndsWith("StateGen.dll", StringComparison.Ordinal));
        Diagnostic diagnostic = Assert.Single(GeneratorRun.Of(compilation.ReplaceReference(library, library.WithAliases(["Gen"]))).Result.Diagnostics);
        Assert.Equal(
            "The generated code of StateGen cannot name the namespace 'StateGen', because its assembly is referenced as 'Gen' only; add 'global' to the aliases of the reference",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    /// <summary>A library of the user may have any alias.</summary>
    [Fact]
    public void TypesUnderAnExternAlias_RoundTrip()
    {
        GeneratorRun library = GeneratorRun.Of(TestCompilation.Create("""
            namespace Library
            {
                public enum Mode { Off, On }
                [State("inner")] public sealed partial class Inner { [Member(1)] public Mode Mode { get; set; } }
                [State("base")] public abstract partial class Base<T> { [Member(1)] private T? _a; [Member(2)] private Mode _mode; public void Fill(T a) { _a = a; _mode = Mode.On; } }
                [State("page")] public sealed partial class Page<T> { [Member(1)] public T? A { get; set; } }
            }
            """).WithAssemblyName("Library"));
        using MemoryStream image = new();
        Assert.True(library.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create("""
            extern alias Lib;
            using StateGen;
            namespace Library { public enum Mode { Other } }
            [StateUnion(1, typeof(Case))] public partial interface IShape;
            [State("case")] public sealed partial class Case : IShape { [Member(1)] public Lib::Library.Mode Mode { get; set; } }
            [State("session")]
            public sealed partial class Session : Lib::Library.Base<Lib::Library.Inner>
            {
                [Member(1)] public Lib::Library.Mode Mode { get; set; }
                [Member(2)] public Dictionary<string, Lib::Library.Inner> Inners { get; } = [];
                [Member(3)] public Lib::Library.Page<Lib::Library.Mode>? Page { get; set; }
                [Member(4)] public Library.Mode Other { get; set; }
                [Member(5)] public IShape? Shape { get; set; }
                public static object Sample()
                {
                    Session made = new() { Mode = Lib::Library.Mode.On, Inners = { ["a"] = new() }, Page = new() { A = Lib::Library.Mode.On }, Shape = new Case() };
                    made.Fill(new());
                    return made;
                }
            }
            """).AddReferences(MetadataReference.CreateFromImage(image.ToArray()).WithAliases(["Lib"])));

        Assert.Empty(run.CompilerDiagnostics());
        Shapes.CompiledShape.AssertRoundTrip(run, image.ToArray());
    }

    private static GeneratorRun Run(string source, LanguageVersion version) => GeneratorRun.Of(Compile(source, version));

    private static CSharpCompilation Compile(string source, LanguageVersion version) => CSharpCompilation.Create(
        "Project",
        [CSharpSyntaxTree.ParseText(source, CSharpParseOptions.Default.WithLanguageVersion(version), "File0.cs")],
        References.All,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
