using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using StateGen.Generator.Model;

namespace StateGen.Generator.Emission;

/// <summary>Formats constants as C#.</summary>
internal static class ConstantText
{
    /// <summary>Returns the expression of a constant, or of the default value for <see langword="null"/>.</summary>
    public static string Of(ConstantModel? constant) => constant switch
    {
        null => "default",
        { Enum: { } type } => $"({type})({Literal(constant.Value)})",
        _ => Literal(constant.Value),
    };

    /// <summary>Returns a string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Literal(object value) => value switch
    {
        double number => NonFinite(number, "double") ?? (ConstantModel.IsNegativeZero(value) ? "-0.0" : SyntaxFactory.Literal(number).Text),
        float number => NonFinite(number, "float") ?? (ConstantModel.IsNegativeZero(value) ? "-0f" : SyntaxFactory.Literal(number).Text),
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
}
