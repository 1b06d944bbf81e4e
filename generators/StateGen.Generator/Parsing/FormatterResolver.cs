using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Knows which formatter writes which type.</summary>
internal static class FormatterResolver
{
    private const int MaxVarintSize = 9;
    private const string Prefix = "global::StateGen.Formatters.";

    /// <summary>The formatter of a type, or <see langword="null"/> where there is none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isFixed">Whether integers in it are written in full width.</param>
    /// <param name="unsupported">The type, or the type within it, that has no formatter.</param>
    public static FormatterModel? Resolve(ITypeSymbol type, bool isFixed, out ITypeSymbol? unsupported)
    {
        unsupported = null;
        FormatterModel? formatter =
            ResolvePrimitive(type, isFixed)
            ?? ResolveEnum(type, isFixed)
            ?? ResolveNullable(type, isFixed, ref unsupported)
            ?? ResolveCollection(type, isFixed, ref unsupported)
            ?? ResolveState(type);
        unsupported = formatter is null ? unsupported ?? type : null;
        return formatter;
    }

    /// <summary>Whether <c>Fixed</c> makes a difference somewhere in a type.</summary>
    public static bool CanBeFixed(ITypeSymbol type) =>
        Resolve(type, isFixed: true, out _) is { } withFixed && withFixed != Resolve(type, isFixed: false, out _);

    private static FormatterModel? ResolvePrimitive(ITypeSymbol type, bool isFixed) => type.SpecialType switch
    {
        SpecialType.System_Boolean => new FormatterModel(Prefix + "BooleanFormatter", Presence.Bit, 1),
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
        SpecialType.System_DateTime => Bounded("DateTimeFormatter", 8),
        SpecialType.System_String => new FormatterModel(Prefix + "StringFormatter", Presence.NotNull),
        SpecialType.None => ResolveNamed(type),
        _ => null,
    };

    private static FormatterModel? ResolveNamed(ITypeSymbol type) => type.FullName() switch
    {
        "System.Guid" => Bounded("GuidFormatter", 16),
        "System.DateTimeOffset" => Bounded("DateTimeOffsetFormatter", 8 + MaxVarintSize),
        "System.DateOnly" => Bounded("DateOnlyFormatter", MaxVarintSize),
        "System.TimeOnly" => Bounded("TimeOnlyFormatter", MaxVarintSize),
        "System.TimeSpan" => Bounded("TimeSpanFormatter", MaxVarintSize),
        "System.Text.Rune" => Bounded("RuneFormatter", MaxVarintSize),
        "System.Half" => Fixed("global::System.Half", 2) with { Presence = Presence.NotDefault },
        "System.Int128" => Fixed("global::System.Int128", 16) with { Presence = Presence.NotDefault },
        "System.UInt128" => Fixed("global::System.UInt128", 16) with { Presence = Presence.NotDefault },
        _ => null,
    };

    private static FormatterModel? ResolveEnum(ITypeSymbol type, bool isFixed)
    {
        if (type is not INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            return null;
        }

        // An enum over something that no enum can be over does not compile; it still must not stop the generator.
        return ResolvePrimitive(underlying, isFixed) is not { } inner ? null : inner with
        {
            Type = $"{Prefix}EnumFormatter<{type.Reference()}, {underlying.Reference()}, {inner.Type}>",
            Presence = Presence.NotDefault,
        };
    }

    private static FormatterModel? ResolveNullable(ITypeSymbol type, bool isFixed, ref ITypeSymbol? unsupported)
    {
        if (type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
        {
            return null;
        }

        ITypeSymbol value = ((INamedTypeSymbol)type).TypeArguments[0];
        FormatterModel? inner = Resolve(value, isFixed, out unsupported);
        return inner switch
        {
            null => null,
            { MaxSize: > 0 } => inner with
            {
                Type = $"{Prefix}NullableFormatter<{value.Reference()}, {inner.Type}>",
                Presence = Presence.NotNull,
            },
            _ => new FormatterModel($"{Prefix}NullableStateFormatter<{value.Reference()}>", Presence.NotNull),
        };
    }

    private static FormatterModel? ResolveCollection(ITypeSymbol type, bool isFixed, ref ITypeSymbol? unsupported)
    {
        if (type is IArrayTypeSymbol { IsSZArray: true } array)
        {
            return array.ElementType.SpecialType == SpecialType.System_Byte
                ? new FormatterModel(Prefix + "ByteArrayFormatter", Presence.NotNull)
                : Collection("ArrayFormatter", canFill: false, isFixed, ref unsupported, array.ElementType);
        }

        if (type is not INamedTypeSymbol { IsGenericType: true } named)
        {
            return null;
        }

        ITypeSymbol[] items = [.. named.TypeArguments];
        return named.OriginalDefinition.FullName() switch
        {
            "System.Collections.Generic.List" => Collection("ListFormatter", canFill: true, isFixed, ref unsupported, items),
            "System.Collections.Generic.HashSet" => Collection("HashSetFormatter", canFill: true, isFixed, ref unsupported, items),
            "System.Collections.Generic.Dictionary" => Collection("DictionaryFormatter", canFill: true, isFixed, ref unsupported, items),
            _ => null,
        };
    }

    private static FormatterModel? Collection(
        string name, bool canFill, bool isFixed, ref ITypeSymbol? unsupported, params ITypeSymbol[] items)
    {
        string[] formatters = new string[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            if (Resolve(items[i], isFixed, out unsupported) is not { } item)
            {
                return null;
            }

            formatters[i] = item.Type;
        }

        string arguments = string.Join(", ", items.Select(item => item.Reference()).Concat(formatters));
        return new FormatterModel($"{Prefix}{name}<{arguments}>", Presence.NotNull, CanFill: canFill);
    }

    private static FormatterModel? ResolveState(ITypeSymbol type) => (type.IsState() && !type.IsAbstract) || type.IsUnion()
        ? new FormatterModel(
            $"{Prefix}StateFormatter<{type.Reference()}>",
            type.IsValueType ? Presence.NotDefault : Presence.NotNull,
            CanReuse: type is { IsReferenceType: true, IsAbstract: false })
        : null;

    private static FormatterModel Integer(string name, string keyword, int size, bool isFixed) => isFixed
        ? Fixed(keyword, size)
        : new FormatterModel($"{Prefix}{name}Formatter", Presence.NotZero, MaxVarintSize);

    private static FormatterModel Fixed(string type, int size) =>
        new($"{Prefix}FixedFormatter<{type}>", Presence.NotZero, size);

    private static FormatterModel Bounded(string name, int maxSize) =>
        new(Prefix + name, Presence.NotDefault, maxSize);
}
