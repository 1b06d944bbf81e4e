using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Assigns short names to the formatters of a generated file, so that each full name occurs only once.</summary>
internal sealed class FormatterAliases
{
    private readonly Dictionary<TypeModel, string> _names = [];
    private readonly List<AliasModel> _aliases = [];

    /// <summary>Gets the short names in the order in which they were requested.</summary>
    public EquatableArray<AliasModel> Aliases => _aliases.ToEquatableArray();

    /// <summary>Returns the short name of a formatter, or <see langword="null"/> if a file cannot name the formatter outside of its type.</summary>
    /// <param name="owner">The name of the member or case. It begins the short name of a generic formatter.</param>
    /// <param name="formatter">The formatter.</param>
    /// <param name="symbols">The formatted type and other types that the formatter names.</param>
    public string? Take(string owner, TypeModel formatter, params IEnumerable<ITypeSymbol?> symbols)
    {
        if (_names.TryGetValue(formatter, out string? known))
        {
            return known;
        }

        if (NameScope.Current is not { } scope || !symbols.OfType<ITypeSymbol>().All(scope.CanNameOutside))
        {
            return null;
        }

        string name = scope.Own(formatter.Arguments.Count == 0 ? formatter.Name : $"{Capitalized(owner)}Formatter").Escaped();
        _names.Add(formatter, name);
        _aliases.Add(new AliasModel(name, formatter));
        return name;
    }

    private static string Capitalized(string name)
    {
        name = name.TrimStart('_');
        return name.Length == 0 || !char.IsLetter(name[0]) ? $"Member{name}" : char.ToUpperInvariant(name[0]) + name.Substring(1);
    }
}
