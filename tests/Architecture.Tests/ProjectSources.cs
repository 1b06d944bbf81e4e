using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Architecture.Tests;

/// <summary>The source files of one project, and which of them name which.</summary>
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
    /// <param name="below">Folders of the projects that it references, whose types it uses.</param>
    public static ProjectSources Read(string folder, params IEnumerable<string> below)
    {
        IEnumerable<SyntaxTree> trees = below.Append(folder).SelectMany(Repository.SourcesOf)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), Options, file))
            .Prepend(CSharpSyntaxTree.ParseText(ImplicitUsings, Options));
        return new ProjectSources(
            Path.Combine(Repository.Root, folder),
            CSharpCompilation.Create("Sources", trees, Platform, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true)));
    }

    /// <summary>Each place where a file of the project names a type, or a member of a type, that another file of it declares.</summary>
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

                // A type in several files is named where it begins.
                SyntaxTree? home = type.DeclaringSyntaxReferences.Select(reference => reference.SyntaxTree).Where(IsOurs).MinBy(t => t.FilePath.Length);
                if (home is not null)
                {
                    yield return new SourceReference(PathOf(tree), name.GetLocation().GetLineSpan().StartLinePosition.Line + 1, PathOf(home), type.Name);
                }
            }
        }
    }

    // What a name means, as a type: a member counts as its type's. An overload that cannot be chosen, for want of
    // generated code, is still the type's.
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
