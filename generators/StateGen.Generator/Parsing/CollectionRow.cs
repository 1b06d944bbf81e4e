namespace StateGen.Generator.Parsing;

/// <summary>Describes how a generic collection or tuple type is written.</summary>
/// <param name="Formatter">The formatter. Its type arguments are those of the type, followed by their formatters.</param>
/// <param name="Conversion">The conversion, if the formatter needs one. The type itself is then the formatter's first type argument.</param>
/// <param name="ConversionTakesType">Whether the type itself is also the first type argument of the conversion.</param>
/// <param name="CanFill">Whether restoring can fill a collection in place.</param>
/// <param name="IsValueType">Whether the type is a value type. Its default value then marks it as absent.</param>
/// <param name="FormatterTakesType">Whether the type itself is the formatter's first type argument although there is no conversion.</param>
internal sealed record CollectionRow(
    string Formatter,
    string? Conversion = null,
    bool ConversionTakesType = false,
    bool CanFill = false,
    bool IsValueType = false,
    bool FormatterTakesType = false);
