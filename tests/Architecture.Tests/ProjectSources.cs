using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The source files of a project, and the references between them.</summary>
internal sealed class ProjectSources
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string _folder;
    private readonly CSharpCompilation _compilation;

    private ProjectSources(string folder, CSharpCompilation compilation)
    {
        _folder = folder;
        _compilation = compilation;
    }

    /// <summary>The project's files, relative to its folder.</summary>
    public IEnumerable<string> Files => _compilation.SyntaxTrees.Where(IsOurs).Select(PathOf);

    /// <summary>Reads the sources of a project.</summary>
    /// <param name="folder">The project's folder, relative to the root of the repository.</param>
    /// <param name="below">The folders of the projects that it references.</param>
    public static ProjectSources Read(string folder, params IEnumerable<string> below)
    {
        IEnumerable<SyntaxTree> trees = below.Append(folder).SelectMany(Repository.SourcesOf)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file))
            .Prepend(CSharpSyntaxTree.ParseText(ImplicitUsings, Options));
        return new ProjectSources(
            Path.Combine(Repository.Root, folder),
            CSharpCompilation.Create("Sources", trees, Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));
    }

    /// <summary>Finds each reference from a file of the project to a type, or to a member of a type, in another file of the project.</summary>
    public IEnumerable<SourceReference> References()
    {
        foreach (SyntaxTree tree in _compilation.SyntaxTrees.Where(IsOurs))
        {
            SemanticModel model = _compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (Declared(model, name) is not { } type || DeclaresIt(type, tree))
                {
                    continue;
                }

                // A partial type counts as a type of its main file.
                SyntaxTree? home = type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Where(IsOurs).MinBy(t => t.FilePath.Length);
                if (home is not null)
                {
                    yield return new SourceReference(PathOf(tree), name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, PathOf(home), type.Name);
                }
            }
        }
    }

    // The type that a name refers to. A member counts as a reference to its type, even if the overload is ambiguous
    // because generated code is missing.
    private static INamedTypeSymbol? Declared(SemanticModel model, SimpleNameSyntax name)
    {
        SymbolInfo info = model.GetSymbolInfo(name);
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }

    private static bool DeclaresIt(INamedTypeSymbol type, SyntaxTree tree) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree);

    private bool IsOurs(SyntaxTree tree) => tree.FilePath.StartsWith(_folder + "/", StringComparison.Ordinal);

    private string PathOf(SyntaxTree tree) => Path.GetRelativePath(_folder, tree.FilePath);
}
