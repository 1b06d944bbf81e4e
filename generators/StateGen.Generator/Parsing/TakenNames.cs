using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Parsing;

/// <summary>Tracks the names that have a meaning in the code of a type, so that generated members use others.</summary>
/// <param name="type">The type.</param>
/// <param name="compilation">The compilation that declares the type.</param>
internal sealed class TakenNames(INamedTypeSymbol type, Compilation? compilation)
{
    /// <summary>The global aliases of each compilation. A file cannot declare its own alias under such a name.</summary>
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> SharedAliases = new();

    private readonly HashSet<string> _members = MembersOf(type);
    private readonly List<INamespaceSymbol> _namespaces = NamespacesOf(type, compilation);
    private readonly HashSet<string> _given = [];

    /// <summary>Returns a unique name. Underscores are appended until no other symbol has the name.</summary>
    public string Take(string name)
    {
        while (IsTaken(name) || !_given.Add(name))
        {
            name += "_";
        }

        return name;
    }

    /// <summary>
    /// Determines whether a name resolves to a symbol in the type, or may be the name of a local variable. Local variables are named after
    /// members, apart from underscores and case.
    /// </summary>
    private bool IsTaken(string name) =>
        _members.Contains(name.TrimStart('_'))
        || _namespaces.Exists(each => each.GetMembers(name).Any())
        || (compilation is not null && SharedAliases.GetValue(compilation, AliasesOf).Contains(name));

    private static HashSet<string> MembersOf(INamedTypeSymbol type)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (INamedTypeSymbol each in TypeDeclarations.Containing(type).Append(type).SelectMany(Hierarchy.SelfAndBases).Concat(type.AllInterfaces))
        {
            names.Add(each.Name.TrimStart('_'));
            names.UnionWith(each.MemberNames.Select(name => name.TrimStart('_')));
            names.UnionWith(each.GetTypeMembers().Select(nested => nested.Name.TrimStart('_')));
            names.UnionWith(each.TypeParameters.Select(parameter => parameter.Name.TrimStart('_')));
        }

        return names;
    }

    /// <summary>Returns the containing namespaces of a type, merged over all references.</summary>
    private static List<INamespaceSymbol> NamespacesOf(INamedTypeSymbol type, Compilation? compilation)
    {
        List<INamespaceSymbol> namespaces = [];
        for (INamespaceSymbol? each = type.ContainingNamespace; each is not null; each = each.ContainingNamespace)
        {
            namespaces.Add(compilation?.GetCompilationNamespace(each) ?? each);
        }

        return namespaces;
    }

    private static HashSet<string> AliasesOf(Compilation compilation) =>
    [
        .. compilation.SyntaxTrees
            .Select(tree => tree.GetRoot())
            .OfType<CompilationUnitSyntax>()
            .SelectMany(unit => unit.Usings)
            .Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Alias is not null)
            .Select(directive => directive.Alias!.Name.Identifier.ValueText),
        .. compilation.References.SelectMany(reference => reference.Properties.Aliases),
    ];
}
