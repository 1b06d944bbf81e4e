using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>What the attribute of a member says about how its values are written.</summary>
/// <param name="IsFixed">Whether integers are written in full width.</param>
/// <param name="IsCanonical">Whether hash sets and dictionaries are written in an order that their history has no part in.</param>
/// <param name="Known">The generated struct that knows strings by number, where the member names some.</param>
/// <param name="Assembly">The assembly of the state type, which may name formatters.</param>
/// <param name="Within">The collections of the user's own that the type is an item of: one within itself would have no end.</param>
internal readonly record struct FormatterOptions(
    bool IsFixed,
    bool IsCanonical,
    string? Known = null,
    IAssemblySymbol? Assembly = null,
    ImmutableList<ITypeSymbol>? Within = null)
{
    /// <summary>Those of a value that no attribute says more of.</summary>
    public static FormatterOptions In(IAssemblySymbol assembly) => new(IsFixed: false, IsCanonical: false, Assembly: assembly);
}
