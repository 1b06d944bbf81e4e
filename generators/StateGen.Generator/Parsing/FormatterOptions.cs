using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Holds the options of a member's attribute that affect its format.</summary>
/// <param name="IsFixed">Whether integers are written at full width.</param>
/// <param name="IsCanonical">Whether hash sets and dictionaries are written in canonical order.</param>
/// <param name="Known">The generated struct with the known strings of the member, if the member names some.</param>
/// <param name="Assembly">The assembly of the state type. Its attributes may name formatters.</param>
/// <param name="Within">The user-defined collections around the type. A collection that contains itself would never end.</param>
internal readonly record struct FormatterOptions(
    bool IsFixed,
    bool IsCanonical,
    string? Known = null,
    IAssemblySymbol? Assembly = null,
    ImmutableList<ITypeSymbol>? Within = null)
{
    /// <summary>Returns the default options.</summary>
    public static FormatterOptions In(IAssemblySymbol assembly) => new(IsFixed: false, IsCanonical: false, Assembly: assembly);
}
