using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.History;
using StateGen.Generator.Model;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Testing;

/// <summary>Builds the model of a test class from its symbol.</summary>
internal static class StateTestsParser
{
    /// <summary>Returns the model, or <see langword="null"/> if the attribute names no state type.</summary>
    public static StateTestsModel? Parse(GeneratorAttributeSyntaxContext context, CancellationToken token)
    {
        INamedTypeSymbol tests = (INamedTypeSymbol)context.TargetSymbol;
        if (context.Attributes[0].AttributeClass?.TypeArguments.FirstOrDefault() is not INamedTypeSymbol state
            || (!state.IsState() && !state.IsUnion())
            || TestClassCheck.WhyNotWritten(tests) is not null)
        {
            return null;
        }

        Compilation compilation = context.SemanticModel.Compilation;
        TestFramework? framework = TestFramework.Of(compilation);
        StateTestsModel model = new()
        {
            Namespace = TypeNames.NamespaceOf(tests),
            ContainingTypes = TypeDeclarations.Around(tests),
            Declaration = TypeDeclarations.Of(tests),
            HintName = HintName.Of(tests),
            TestAttribute = framework?.MethodReference(compilation),
            ClassAttribute = framework?.ClassReference(compilation, tests),
            Type = state.Reference(),
            Name = StateTypeParser.ParseName(state.OriginalDefinition, state.FindAttribute(AttributeNames.State), new DiagnosticSink(null)),
        };
        return WithVersions(model, tests, state, context, token);
    }

    private static StateTestsModel WithVersions(
        StateTestsModel model, INamedTypeSymbol tests, INamedTypeSymbol state, GeneratorAttributeSyntaxContext context, CancellationToken token)
    {
        // Private members of other assemblies are part of their layouts.
        Compilation compilation = context.SemanticModel.Compilation;
        Compilation whole = compilation.WithOptions(compilation.Options.WithMetadataImportOptions(MetadataImportOptions.All));
        INamedTypeSymbol seen = DocumentationCommentId.GetFirstSymbolForDeclarationId(
            state.OriginalDefinition.GetDocumentationCommentId()!, whole) as INamedTypeSymbol ?? state;
        KnownLayouts layouts = new(seen, whole, token);
        string name = HistoryName.Of(state.OriginalDefinition);
        PastVersionParser parser = new(tests, layouts, compilation, (CSharpParseOptions)context.TargetNode.SyntaxTree.Options);
        AttributeData? attribute = state.FindAttribute(AttributeNames.State);
        int oldest = attribute?.NamedArgument("OldestVersion", 1) ?? 1;
        int[] versions = [.. VersionsOf(name, seen, layouts).Where(version => version >= oldest)];
        List<PastVersionModel> rebuilt = [];
        List<string> problems = [];
        foreach (int version in versions)
        {
            if (parser.Parse(name, version, isNext: false, out string? problem, token) is { } past)
            {
                rebuilt.Add(past);
            }
            else
            {
                problems.Add($"Version {version} is not rebuilt: {problem}.");
            }
        }

        // A next version can only follow the current layout, so that layout must be known.
        int today = attribute?.NamedArgument("Version", 1) ?? 1;
        bool canFollow = (!state.IsAbstract || state.FindAttribute(AttributeNames.UnknownCase) is not null) && versions.Contains(today);
        return model with
        {
            PastVersions = rebuilt.ToEquatableArray(),
            Next = canFollow ? parser.Parse(name, today, isNext: true, out _, token) : null,
            Problems = problems.ToEquatableArray(),
        };
    }

    /// <summary>Returns the versions in the history. If the current layout is visible, the versions of its members count as well.</summary>
    private static IEnumerable<int> VersionsOf(string name, INamedTypeSymbol type, KnownLayouts layouts)
    {
        IEnumerable<int> fromMembers = layouts.Of(name).Any(line => line.Kind == LineKind.Type)
            ? layouts.Of(name).Select(line => line.Member?.Since ?? 1)
            : [];
        return layouts.VersionsOf(name).Concat(fromMembers).Distinct().OrderBy(version => version).Where(_ => type.Arity == 0);
    }
}
