using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGen.Generator.Parsing;

/// <summary>Writes the default value of a parameter as an expression: what a new object would have got.</summary>
internal static class DefaultValue
{
    /// <summary>The default of the member's type, which is also what a later layer that is left out restores to.</summary>
    public const string None = "default";

    public static string Of(SavedMember member)
    {
        if (member.Parameter is not { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } value })
        {
            return None;
        }

        bool isNullable = member.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (!isNullable && IsZero(value))
        {
            return None;
        }

        ITypeSymbol type = isNullable ? ((INamedTypeSymbol)member.Type).TypeArguments[0] : member.Type;
        return type.TypeKind == TypeKind.Enum ? $"({type.Reference()})({Literal(value)})" : Literal(value);
    }

    private static string Literal(object value) => value switch
    {
        double number => NonFinite(number, "double") ?? (IsNegativeZero(number) ? "-0.0" : SyntaxFactory.Literal(number).Text),
        float number => NonFinite(number, "float") ?? (IsNegativeZero(number) ? "-0f" : SyntaxFactory.Literal(number).Text),
        decimal number => SyntaxFactory.Literal(number).Text,
        DateTime time => $"new global::System.DateTime({time.Ticks.ToString(CultureInfo.InvariantCulture)}L)",
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
    };

    private static string? NonFinite(double value, string type) => value switch
    {
        double.NaN => $"{type}.NaN",
        double.PositiveInfinity => $"{type}.PositiveInfinity",
        double.NegativeInfinity => $"{type}.NegativeInfinity",
        _ => null,
    };

    /// <summary>Not every runtime that hosts the compiler prints the sign.</summary>
    private static bool IsNegativeZero(double value) => BitConverter.DoubleToInt64Bits(value) == long.MinValue;

    /// <summary>Whether all bits of a value are zero.</summary>
    public static bool IsZero(object value) => value switch
    {
        string => false,
        bool truth => !truth,
        char character => character == '\0',
        double number => BitConverter.DoubleToInt64Bits(number) == 0,
        float number => BitConverter.DoubleToInt64Bits(number) == 0,
        decimal number => Array.TrueForAll(decimal.GetBits(number), part => part == 0),
        DateTime time => time.Ticks == 0,
        IConvertible integer => integer.ToDecimal(CultureInfo.InvariantCulture) == 0,
        _ => false,
    };
}
