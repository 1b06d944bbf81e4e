using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using StateGen.Generator.Tests.Hosting;

namespace StateGen.Generator.Tests.Evolution;

/// <summary>Represents a version of a source as its own assembly, compiled with the generated code and loaded separately.</summary>
internal static class EvolvedType
{
    private static readonly ConcurrentDictionary<string, Lazy<Type>> Loaded = new();

    /// <summary>Returns the first type of a source from its own assembly. The same source is compiled only once.</summary>
    public static Type Load(string source) => Loaded.GetOrAdd(source, source => new(() => Compile(source))).Value;

    private static Type Compile(string source)
    {
        GeneratorRun run = GeneratorRun.Of(source);
        Assert.Empty(run.CompilerDiagnostics());
        using MemoryStream image = new();
        EmitResult result = run.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext(name: null).LoadFromStream(image);
        return assembly.GetType(NameOfFirst(run.Compilation), throwOnError: true)!;
    }

    private static string NameOfFirst(Compilation compilation)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == "File0.cs");
        TypeDeclarationSyntax first = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<TypeDeclarationSyntax>().First();
        return compilation.GetSemanticModel(tree).GetDeclaredSymbol(first, TestContext.Current.CancellationToken)!.ToDisplayString();
    }
}
