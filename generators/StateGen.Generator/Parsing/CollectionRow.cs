namespace StateGen.Generator.Parsing;

/// <summary>How a generic type of collections or tuples is written.</summary>
/// <param name="Formatter">The formatter. Its arguments are the type's arguments and their formatters.</param>
/// <param name="Conversion">The conversion, where the formatter needs one; then the type itself is its first argument.</param>
/// <param name="ConversionTakesType">Whether the type itself is the first argument of the conversion as well.</param>
/// <param name="CanFill">Whether a collection can be filled in place.</param>
/// <param name="IsValueType">Whether the type is a value type, which says itself when it is its default.</param>
/// <param name="FormatterTakesType">Whether the type itself is the formatter's first argument though there is no conversion.</param>
internal sealed record CollectionRow(
    string Formatter,
    string? Conversion = null,
    bool ConversionTakesType = false,
    bool CanFill = false,
    bool IsValueType = false,
    bool FormatterTakesType = false);
