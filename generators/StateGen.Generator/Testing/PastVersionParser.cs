using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Emission;
using StateGen.Generator.History;
using StateGen.Generator.Model;
using StateGen.Generator.Parsing;

namespace StateGen.Generator.Testing;

/// <summary>
/// Rebuilds old versions of a state type inside a test class. A generator does not see the output of another one. So this class binds the
/// declarations itself, and uses the parser and emitter of all state types for their code.
/// </summary>
internal sealed class PastVersionParser(INamedTypeSymbol tests, KnownLayouts layouts, Compilation compilation, CSharpParseOptions options)
{
    /// <summary>Rebuilds a version, or returns the reason why that is impossible.</summary>
    public PastVersionModel? Parse(string name, int version, bool isNext, out string? problem, CancellationToken token)
    {
        PastVersionWriter declarations = new(layouts, compilation, version, grows: isNext);
        string holder = isNext ? "Next" : $"V{version}";
        string which = isNext ? $"a version after {version}" : $"version {version}";
        SourceFile file = new()
        {
            Purpose = $"State types with the layouts of {which} of {name.Trim('"')}, from the history of its assembly. The tests of {tests.Name} use them.",
            Origin = tests.Name,
            Namespace = TypeNames.NamespaceOf(tests),
            ContainingTypes = TypeDeclarations.Around(tests),
            EmitType = writer => EmitHolder(declarations, name, which, holder, writer),
        };
        string source = file.ToSourceText().ToString();
        problem = declarations.Problem;
        return problem is null ? Bind(name, version, holder, source, declarations, out problem, token) : null;
    }

    private void EmitHolder(PastVersionWriter declarations, string name, string which, string holder, SourceWriter writer)
    {
        using (writer.Block(TypeText.Declaration(TypeDeclarations.Of(tests))))
        {
            writer.Line($"/// <summary>The state types of {which}.</summary>");
            using (writer.Block($"public static partial class {holder}"))
            {
                declarations.Write(name, writer);
            }
        }
    }

    private PastVersionModel? Bind(
        string name, int version, string holder, string source, PastVersionWriter declarations, out string? problem, CancellationToken token)
    {
        Compilation bound = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, options, cancellationToken: token));
        INamedTypeSymbol? container = bound.GetSymbolsWithName(tests.Name, SymbolFilter.Type, token).OfType<INamedTypeSymbol>()
            .FirstOrDefault(type => type.FullName() == tests.FullName())?.GetTypeMembers(holder).FirstOrDefault();
        List<StateTypeModel> types = [];
        List<UnionModel> unions = [];
        problem = null;
        foreach (KeyValuePair<string, string> declared in declarations.Names.OrderBy(pair => pair.Value, System.StringComparer.Ordinal))
        {
            INamedTypeSymbol? type = container?.GetTypeMembers(declared.Value).FirstOrDefault();
            if (type is null || (problem = ProblemOf(type, declared.Key, declarations, token)) is not null)
            {
                problem ??= $"'{declared.Key}' could not be declared";
                return null;
            }

            if (type.TypeKind != TypeKind.Interface && StateTypeParser.Parse(type, report: null, token) is { } model)
            {
                types.Add(model);
            }

            if (type.IsUnion() && UnionParser.Parse(type, report: null, token) is { } union)
            {
                unions.Add(union);
            }
        }

        return new PastVersionModel(
            version,
            layouts.HasShipped(name, version),
            $"{holder}.{declarations.Names[name]}",
            HintName.With(tests, holder),
            source,
            types.ToEquatableArray(),
            unions.ToEquatableArray());
    }

    /// <summary>Compares the layout of a declaration with the lines that it was created from.</summary>
    private static string? ProblemOf(INamedTypeSymbol type, string name, PastVersionWriter declarations, CancellationToken token)
    {
        if (TypeLayout.Of(type, token) is not { } layout)
        {
            return $"the declaration of '{name}' has errors";
        }

        string[] now = [.. layout.Entries.Where(entry => entry.Line.Kind == LineKind.Member).Select(entry => Text(entry.Line))];
        string[] was = [.. declarations.MembersOf(name).Select(Text)];
        string? differing = now.Except(was).Concat(was.Except(now)).FirstOrDefault();
        return differing is null ? null : $"'{differing}' is written otherwise in the tests' assembly";

        // An enum is rebuilt as its integer.
        static string Text(HistoryLine line) => line.Layout.Replace("enum ", "");
    }
}
