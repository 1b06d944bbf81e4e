using Microsoft.CodeAnalysis;

namespace StateGen.Generator.Closing;

/// <summary>A generic state type with types in the place of its parameters.</summary>
/// <param name="Type">The type.</param>
/// <param name="Node">The code that says so first, itself or by closing other generic code.</param>
internal sealed record ClosedType(INamedTypeSymbol Type, SyntaxNode Node);
