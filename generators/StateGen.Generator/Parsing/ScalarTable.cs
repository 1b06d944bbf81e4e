using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Maps types without type arguments to their formatters.</summary>
internal static class ScalarTable
{
    private const int MaxVarintSize = 9;
    private const int MaxAddressSize = 1 + 16 + MaxVarintSize;

    private static readonly TypeModel StringFormatter = TypeModel.Library("StringFormatter");

    /// <summary>The formatter of a NameValueCollection: a sequence of pairs of a name and its values.</summary>
    private static readonly TypeModel NameValues = TypeModel.Library(
        "FillableSequenceFormatter",
        "global::System.Collections.Specialized.NameValueCollection",
        "(string, string[])",
        TypeModel.Library(
            "ValueTuple2Formatter", "string", "string[]", StringFormatter, TypeModel.Library("ArrayFormatter", "string", StringFormatter)),
        TypeModel.Library("NameValueConversion"));

    private static readonly TypeModel Strings = TypeModel.Library(
        "FillableSequenceFormatter",
        "global::System.Collections.Specialized.StringCollection",
        "string",
        StringFormatter,
        TypeModel.Library("StringCollectionConversion"));

    /// <summary>Returns the formatter of a type, or <see langword="null"/> if it is not in the table.</summary>
    public static FormatterModel? Find(ITypeSymbol type, bool isFixed) => type.SpecialType switch
    {
        SpecialType.System_Boolean => new FormatterModel(TypeModel.Library("BooleanFormatter"), Presence.Bit, 1),
        SpecialType.System_Byte => Fixed("byte", 1),
        SpecialType.System_SByte => Fixed("sbyte", 1),
        SpecialType.System_Int16 => Integer("Int16", "short", 2, isFixed),
        SpecialType.System_UInt16 => Integer("UInt16", "ushort", 2, isFixed),
        SpecialType.System_Int32 => Integer("Int32", "int", 4, isFixed),
        SpecialType.System_UInt32 => Integer("UInt32", "uint", 4, isFixed),
        SpecialType.System_Int64 => Integer("Int64", "long", 8, isFixed),
        SpecialType.System_UInt64 => Integer("UInt64", "ulong", 8, isFixed),
        SpecialType.System_IntPtr => Integer("IntPtr", "nint", 0, isFixed: false),
        SpecialType.System_UIntPtr => Integer("UIntPtr", "nuint", 0, isFixed: false),
        SpecialType.System_Char => Bounded("CharFormatter", MaxVarintSize),
        SpecialType.System_Single => Fixed("float", 4) with { Presence = Presence.NotDefault },
        SpecialType.System_Double => Fixed("double", 8) with { Presence = Presence.NotDefault },
        SpecialType.System_Decimal => Bounded("DecimalFormatter", 1 + (2 * MaxVarintSize)),
        SpecialType.System_DateTime => Bounded("DateTimeFormatter", MaxVarintSize),
        SpecialType.System_String => new FormatterModel(StringFormatter, Presence.NotNull),
        SpecialType.None => FindNamed(type),
        _ => null,
    };

    private static FormatterModel? FindNamed(ITypeSymbol type) => type.FullName() switch
    {
        "System.Guid" => Bounded("GuidFormatter", 16),
        "System.DateTimeOffset" => Bounded("DateTimeOffsetFormatter", 2 * MaxVarintSize),
        "System.DateOnly" => Bounded("DateOnlyFormatter", MaxVarintSize),
        "System.TimeOnly" => Bounded("TimeOnlyFormatter", MaxVarintSize),
        "System.TimeSpan" => Bounded("TimeSpanFormatter", MaxVarintSize),
        "System.Text.Rune" => Bounded("RuneFormatter", MaxVarintSize),
        "System.Half" => Fixed("global::System.Half", 2) with { Presence = Presence.NotDefault },
        "System.Int128" => Fixed("global::System.Int128", 16) with { Presence = Presence.NotDefault },
        "System.UInt128" => Fixed("global::System.UInt128", 16) with { Presence = Presence.NotDefault },
        "System.Numerics.Complex" => Bounded("ComplexFormatter", 16),
        "System.Numerics.Vector2" => Floats(type, 2),
        "System.Numerics.Vector3" => Floats(type, 3),
        "System.Numerics.Vector4" or "System.Numerics.Quaternion" or "System.Numerics.Plane" => Floats(type, 4),
        "System.Numerics.Matrix3x2" => Floats(type, 6),
        "System.Numerics.Matrix4x4" => Floats(type, 16),
        "System.Drawing.Point" or "System.Drawing.Size" => Integers(type, 2),
        "System.Drawing.Rectangle" => Integers(type, 4),
        "System.Drawing.PointF" or "System.Drawing.SizeF" => Floats(type, 2),
        "System.Drawing.RectangleF" => Floats(type, 4),
        "System.Numerics.BigInteger" => new FormatterModel(TypeModel.Library("BigIntegerFormatter"), Presence.NotDefault),
        "System.Net.IPAddress" => Bounded("IPAddressFormatter", MaxAddressSize) with { Presence = Presence.NotNull },
        "System.Net.IPEndPoint" => Bounded("IPEndPointFormatter", MaxAddressSize + MaxVarintSize) with { Presence = Presence.NotNull },
        "System.Net.DnsEndPoint" => Reference("DnsEndPointFormatter"),
        "System.Net.IPNetwork" => Bounded("IPNetworkFormatter", MaxAddressSize + MaxVarintSize),
        "System.Version" => Bounded("VersionFormatter", 4 * MaxVarintSize) with { Presence = Presence.NotNull },
        "System.Uri" => Reference("UriFormatter"),
        "System.TimeZoneInfo" => Reference("TimeZoneInfoFormatter"),
        "System.Globalization.CultureInfo" => Reference("CultureInfoFormatter"),
        "System.Collections.BitArray" => Filled("BitArrayFormatter"),
        "System.Text.StringBuilder" => Filled("StringBuilderFormatter"),
        "System.Index" => Bounded("IndexFormatter", MaxVarintSize),
        "System.Range" => Bounded("RangeFormatter", 2 * MaxVarintSize),
        "System.Collections.Specialized.BitVector32" => Fixed(type.Reference(), 4) with { Presence = Presence.NotDefault },
        "System.Collections.Specialized.NameValueCollection" => new FormatterModel(NameValues, Presence.NotNull, CanFill: true, CanReuse: true),
        "System.Collections.Specialized.StringCollection" => new FormatterModel(Strings, Presence.NotNull, CanFill: true, CanReuse: true),
        "System.Text.Json.JsonElement" => new FormatterModel(TypeModel.Library("JsonElementFormatter"), Presence.NotDefault),
        "System.Text.Json.JsonDocument" => Reference("JsonDocumentFormatter"),
        "System.Buffers.ReadOnlySequence" when type is INamedTypeSymbol { Arity: 1 } sequence && sequence.TypeArguments[0].SpecialType == SpecialType.System_Byte =>
            new FormatterModel(TypeModel.Library("ByteSequenceFormatter"), Presence.NotDefault),
        _ => null,
    };

    private static FormatterModel Integer(string name, string keyword, int size, bool isFixed) => isFixed
        ? Fixed(keyword, size)
        : new FormatterModel(TypeModel.Library($"{name}Formatter"), Presence.NotZero, MaxVarintSize);

    private static FormatterModel Fixed(string type, int size) =>
        new(TypeModel.Library("FixedFormatter", type), Presence.NotZero, size);

    private static FormatterModel Bounded(string name, int maxSize) =>
        new(TypeModel.Library(name), Presence.NotDefault, maxSize);

    private static FormatterModel Floats(ITypeSymbol type, int count) =>
        new(TypeModel.Library("FloatsFormatter", type.Reference()), Presence.NotDefault, 4 * count);

    private static FormatterModel Integers(ITypeSymbol type, int count) =>
        new(TypeModel.Library("IntegersFormatter", type.Reference()), Presence.NotDefault, count * MaxVarintSize);

    private static FormatterModel Filled(string name) =>
        new(TypeModel.Library(name), Presence.NotNull, CanFill: true, CanReuse: true, HasLength: true);

    private static FormatterModel Reference(string name) => new(TypeModel.Library(name), Presence.NotNull);
}
