using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Watches what the generated code of a type names while its model is made: which extern aliases that needs, whether it is
/// obsolete, and whether it can be named at all. All names are written by <see cref="TypeNames"/>, deep inside of what
/// chooses formatters, so the scope belongs to the thread and not to each call.
/// </summary>
internal sealed class NameScope : IDisposable
{
    [ThreadStatic]
    private static NameScope? _current;

    private readonly NameScope? _outer = _current;
    private readonly bool _isAlone;
    private readonly Compilation? _compilation;
    private readonly ISymbol _within;
    private readonly HashSet<ISymbol> _met = new(SymbolEqualityComparer.Default);
    private readonly SortedSet<string> _aliases = new(StringComparer.Ordinal);
    private TakenNames? _taken;
    private bool _namesObsolete;

    private NameScope(Compilation? compilation, ISymbol within, bool isAlone)
    {
        _isAlone = isAlone;
        _compilation = compilation;
        _within = within;
        _current = this;
    }

    /// <summary>The scope of what this thread is making.</summary>
    public static NameScope? Current => _current;

    /// <summary>The first type that code of the scope cannot name.</summary>
    public INamedTypeSymbol? Hidden { get; private set; }

    /// <summary>What the file must say before it can say these names.</summary>
    public NamesModel Names => new(_aliases.ToEquatableArray(), _namesObsolete);

    /// <summary>Begins to watch names that are written within a type, or outside of all types of an assembly.</summary>
    public static NameScope Enter(ISymbol within) => new(CompilationOf(within), within, isAlone: false);

    /// <summary>Begins to watch names that are written in another file than those of the scope around.</summary>
    public static NameScope EnterAlone(ISymbol within) => new(CompilationOf(within), within, isAlone: true);

    /// <summary>The alias under which the assembly of a type can be named.</summary>
    public string RootOf(INamedTypeSymbol type)
    {
        string? alias = AliasOf(type.ContainingAssembly);
        if (alias is not null)
        {
            _aliases.Add(alias.Escaped());
        }

        return alias?.Escaped() ?? "global";
    }

    /// <summary>Takes note of a type or member that is named.</summary>
    public void Use(ISymbol symbol)
    {
        if (!_met.Add(symbol))
        {
            return;
        }

        _namesObsolete |= IsObsolete(symbol)
            || (symbol is IPropertySymbol property && (IsObsolete(property.GetMethod) || IsObsolete(property.SetMethod)));
        if (symbol is INamedTypeSymbol type && !CanName(type, _within))
        {
            Hidden ??= type;
        }
    }

    /// <summary>
    /// A name for something that is generated into the type or beside it, which nothing else has there: names that are made of two may be
    /// alike.
    /// </summary>
    public string Own(string name) =>
        _within is INamedTypeSymbol type ? (_taken ??= new TakenNames(type, _compilation)).Take(name) : name;

    /// <summary>How code names a type of such a name that is generated beside the type, in its namespace.</summary>
    public string OwnReference(string name)
    {
        string space = _within is INamedTypeSymbol type ? TypeNames.NamespaceOf(type) : "";
        return space.Length == 0 ? $"global::{name.Escaped()}" : $"global::{space}.{name.Escaped()}";
    }

    /// <summary>Whether code outside of all types can name a type and what writes it; type parameters mean nothing there.</summary>
    public bool CanNameOutside(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => CanNameOutside(array.ElementType),
        INamedTypeSymbol named => CanName(named, _within.ContainingAssembly)
            && ArgumentParser.ArgumentsOf(named).Concat(UserDefinedCollections.BaseOf(named)?.TypeArguments ?? []).All(CanNameOutside)
            && (CustomFormatters.FindNamed(named, _within.ContainingAssembly) is not { } formatter || CanName(formatter, _within.ContainingAssembly)),
        _ => true,
    };

    /// <summary>How a type is hidden, for messages.</summary>
    public static string ReasonOf(INamedTypeSymbol hidden)
    {
        for (INamedTypeSymbol? each = hidden; each is not null; each = each.ContainingType)
        {
            if (each.IsFileLocal)
            {
                return "local to a file; remove 'file'";
            }
        }

        return hidden.ContainingType is { } outer
            ? $"hidden in '{outer.Name}'; make it internal or public"
            : "internal to another assembly; make it public there";
    }

    /// <summary>Ends the scope. What it found the file around it needs as well.</summary>
    public void Dispose()
    {
        _current = _outer;
        if (_outer is not null && !_isAlone)
        {
            _outer._aliases.UnionWith(_aliases);
            _outer._namesObsolete |= _namesObsolete;
            _outer.Hidden ??= Hidden;
        }
    }

    private static Compilation? CompilationOf(ISymbol within) =>
        ((within as IAssemblySymbol ?? within.ContainingAssembly) as ISourceAssemblySymbol)?.Compilation;

    private static bool IsObsolete(ISymbol? symbol) => symbol?.FindAttribute(AttributeNames.Obsolete) is not null;

    private bool CanName(INamedTypeSymbol type, ISymbol within) => type.TypeKind == TypeKind.Error
        || (!type.IsFileLocal && _compilation?.IsSymbolAccessibleWithin(type.OriginalDefinition, within) != false);

    private string? AliasOf(IAssemblySymbol? assembly) =>
        assembly is not null && _compilation?.GetMetadataReference(assembly) is { Properties.Aliases: { IsDefaultOrEmpty: false } aliases }
            && !aliases.Contains("global")
            ? aliases.OrderBy(alias => alias, StringComparer.Ordinal).First()
            : null;
}
