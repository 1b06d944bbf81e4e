using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Closing;

/// <summary>Represents a generic state type with type arguments.</summary>
/// <param name="Type">The constructed type.</param>
/// <param name="Node">The first syntax node that closes the type, directly or through other generic code.</param>
internal sealed record ClosedType(INamedTypeSymbol Type, SyntaxNode Node);
