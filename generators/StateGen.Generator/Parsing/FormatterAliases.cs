using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Gives the formatters of a generated file short names, by which the file names each of them but once in full.</summary>
internal sealed class FormatterAliases
{
    private readonly Dictionary<TypeModel, string> _names = [];
    private readonly List<AliasModel> _aliases = [];

    /// <summary>The short names, in the order in which they were asked for.</summary>
    public EquatableArray<AliasModel> Aliases => _aliases.ToEquatableArray();

    /// <summary>The short name of a formatter; <see langword="null"/> where a file cannot name it outside of its type.</summary>
    /// <param name="owner">What the name begins with where the formatter is a generic one: that of a member or case.</param>
    /// <param name="formatter">The formatter.</param>
    /// <param name="symbols">The type that it writes, and what else it names.</param>
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
