using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Parsing;

/// <summary>Represents a generic type or method with its type arguments, including those of its containing types, outermost first.</summary>
/// <param name="definition">The definition of the type or method.</param>
/// <param name="arguments">The type arguments. They may contain type parameters of other code.</param>
internal sealed class GenericUse(ISymbol definition, ImmutableArray<ITypeSymbol> arguments) : IEquatable<GenericUse>
{
    public ISymbol Definition => definition;

    public ImmutableArray<ITypeSymbol> Arguments => arguments;

    public bool Equals(GenericUse? other) => other is not null
        && SymbolEqualityComparer.Default.Equals(definition, other.Definition)
        && arguments.SequenceEqual(other.Arguments, (left, right) => SymbolEqualityComparer.Default.Equals(left, right));

    public override bool Equals(object? obj) => Equals(obj as GenericUse);

    public override int GetHashCode() => arguments.Aggregate(
        SymbolEqualityComparer.Default.GetHashCode(definition),
        (hash, argument) => unchecked((hash * 31) + SymbolEqualityComparer.Default.GetHashCode(argument)));
}
