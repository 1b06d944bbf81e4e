using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Shapes;

/// <summary>Tests state types that derive from a state type of another assembly.</summary>
public sealed class ForeignBaseShapeTests
{
    private const string Base = """
        namespace Library;

        [State("base", Version = 2)]
        public abstract partial class Connection
        {
            [Member(1)] private int _count;
            [Member(2)] private readonly Guid _id = Guid.NewGuid();
            [Member(3)] internal string? Host { get; private set; }
            [Member(4)] protected internal List<int> Ports { get; } = [];
            [Member(5, Since = 2)] public int Size { get; private protected set; } = 12;
            [Member(6)] public string? User { get; private init; }
            [BeforeSave] private void Stop() => _count += 0;
            protected void Fill() { _count = 5; Host = "h" + _id.ToString().Length; Ports.Add(1); Size = 0; }
        }
        """;

    private const string Derived = """
        [State]
        public sealed partial class Session : Library.Connection
        {
            [Member(1)] private int _count;
            [Member(2)] public required string Name { get; init; }

            public static object Sample()
            {
                Session session = new() { Name = "n", _count = 7 };
                session.Fill();
                return session;
            }
        }
        """;

    [Fact]
    public void BaseInAnotherAssembly_WithPrivateMembers_RoundTrips()
    {
        byte[] library = Compile(new EmitOptions());
        GeneratorRun run = GeneratorRun.Of(Against(MetadataReference.CreateFromImage(library)));

        Assert.Empty(run.CompilerDiagnostics());
        CompiledShape.AssertRoundTrip(run, library);
    }

    [Fact]
    public void BaseInAnotherProject_OfTheSameEditor_CompilesToTheSameCode()
    {
        GeneratorRun library = GeneratorRun.Of(TestCompilation.Create(Base).WithAssemblyName("Library"));
        GeneratorRun fromProject = GeneratorRun.Of(Against(library.Compilation.ToMetadataReference()));

        Assert.Empty(fromProject.CompilerDiagnostics());
        Assert.Contains("_countFieldOfConnection", fromProject.Source("Session.g.cs"));
    }

    [Fact]
    public async Task BaseInAReferenceAssembly_WithoutPrivateMembers_IsReported()
    {
        byte[] library = Compile(new EmitOptions(metadataOnly: true, includePrivateMembers: false));
        GeneratorRun run = GeneratorRun.Of(Against(MetadataReference.CreateFromImage(library)));

        Diagnostic diagnostic = Assert.Single(await run.AnalyzerDiagnosticsAsync());

        Assert.Equal(
            "'Session' cannot be a state type because it derives from 'Connection', whose assembly is referenced without its "
            + "private members; set ProduceReferenceAssembly to false in the project of 'Connection'",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Contains("A placeholder for the code of Session", Assert.Single(run.Result.GeneratedSources).SourceText.ToString());
    }

    private static byte[] Compile(EmitOptions options)
    {
        GeneratorRun run = GeneratorRun.Of(TestCompilation.Create(Base).WithAssemblyName("Library"));
        Assert.Empty(run.CompilerDiagnostics());
        using MemoryStream image = new();
        EmitResult result = run.Compilation.Emit(image, options: options, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success);
        return image.ToArray();
    }

    private static CSharpCompilation Against(MetadataReference library) => TestCompilation.Create(Derived).AddReferences(library);
}
