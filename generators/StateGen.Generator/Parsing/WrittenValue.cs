using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Parsing;

/// <summary>Describes a value that a constructor writes.</summary>
/// <param name="IsDefault">Whether the value is its type's default.</param>
/// <param name="Parameter">The parameter of the restoring constructor, if the value is its unchanged argument.</param>
/// <param name="Expression">The expression in the constructor that gives the value.</param>
/// <param name="Shared">The static field or property that gives the value.</param>
internal sealed record WrittenValue(bool IsDefault = false, IParameterSymbol? Parameter = null, ExpressionSyntax? Expression = null, ISymbol? Shared = null)
{
    /// <summary>Gets a value of which nothing is known.</summary>
    public static WrittenValue Unknown { get; } = new();

    /// <summary>Gets the default value.</summary>
    public static WrittenValue Default { get; } = new(IsDefault: true);

    /// <summary>Gets whether the constructor always writes the value.</summary>
    public bool IsCertain { get; init; }
}
