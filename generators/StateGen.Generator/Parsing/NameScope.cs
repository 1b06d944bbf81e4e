using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>
/// Tracks the names that the generated code of a type uses while its model is built. It collects extern aliases, obsolete types, and types that
/// cannot be named. <see cref="TypeNames"/> writes all names, deep inside the choice of
/// formatters. So the scope belongs to the thread and is not passed to each call.
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

    /// <summary>Gets the current scope of this thread.</summary>
    public static NameScope? Current => _current;

    /// <summary>Gets the first type that code of the scope cannot name.</summary>
    public INamedTypeSymbol? Hidden { get; private set; }

    /// <summary>Gets the directives that the file needs for its names.</summary>
    public NamesModel Names => new(_aliases.ToEquatableArray(), _namesObsolete);

    /// <summary>Enters a scope for names within a type, or outside of all types of an assembly.</summary>
    public static NameScope Enter(ISymbol within) => new(CompilationOf(within), within, isAlone: false);

    /// <summary>Enters a scope for names in a file other than that of the outer scope.</summary>
    public static NameScope EnterAlone(ISymbol within) => new(CompilationOf(within), within, isAlone: true);

    /// <summary>Returns the alias that qualifies names of a type's assembly.</summary>
    public string RootOf(INamedTypeSymbol type)
    {
        string? alias = AliasOf(type.ContainingAssembly);
        if (alias is not null)
        {
            _aliases.Add(alias.Escaped());
        }

        return alias?.Escaped() ?? "global";
    }

    /// <summary>Records the use of a type or member.</summary>
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
    /// Returns a unique name for something generated into the type or beside it. Two names that are joined from parts may otherwise be equal.
    /// </summary>
    public string Own(string name) =>
        _within is INamedTypeSymbol type ? (_taken ??= new TakenNames(type, _compilation)).Take(name) : name;

    /// <summary>Returns the reference to a type that is generated beside the type, in its namespace.</summary>
    public string OwnReference(string name)
    {
        string space = _within is INamedTypeSymbol type ? TypeNames.NamespaceOf(type) : "";
        return space.Length == 0 ? $"global::{name.Escaped()}" : $"global::{space}.{name.Escaped()}";
    }

    /// <summary>Determines whether code outside of all types can name a type and its formatter. Type parameters have no meaning there.</summary>
    public bool CanNameOutside(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => CanNameOutside(array.ElementType),
        INamedTypeSymbol named => CanName(named, _within.ContainingAssembly)
            && ArgumentParser.ArgumentsOf(named).Concat(UserDefinedCollections.BaseOf(named)?.TypeArguments ?? []).All(CanNameOutside)
            && (CustomFormatters.FindNamed(named, _within.ContainingAssembly) is not { } formatter || CanName(formatter, _within.ContainingAssembly)),
        _ => true,
    };

    /// <summary>Returns the reason why a type is hidden, for messages.</summary>
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

    /// <summary>Leaves the scope. The outer scope takes over what this one found, if both are for one file.</summary>
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
