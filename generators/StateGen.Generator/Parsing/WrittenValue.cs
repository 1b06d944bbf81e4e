using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGen.Generator.Parsing;

/// <summary>What is known of a value that a constructor writes.</summary>
/// <param name="IsDefault">Whether it is its type's default.</param>
/// <param name="Parameter">The parameter of the constructor that is called on restore which it is, unchanged.</param>
/// <param name="Expression">The expression in the constructor itself that gives it.</param>
/// <param name="Shared">The static field or property that it is taken from.</param>
internal sealed record WrittenValue(bool IsDefault = false, IParameterSymbol? Parameter = null, ExpressionSyntax? Expression = null, ISymbol? Shared = null)
{
    /// <summary>Anything.</summary>
    public static WrittenValue Unknown { get; } = new();

    /// <summary>The default of its type.</summary>
    public static WrittenValue Default { get; } = new(IsDefault: true);

    /// <summary>Whether it is written whatever else happens in the constructor.</summary>
    public bool IsCertain { get; init; }
}
