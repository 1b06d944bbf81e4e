using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Resolves the formatter of each type.</summary>
internal static class FormatterResolver
{
    private const int MaxRank = 32;

    /// <summary>Limits the nesting of user-defined collections: a generic one may contain ever larger constructions of itself.</summary>
    private const int MaxNesting = 16;

    /// <summary>Returns the formatter of a type, or <see langword="null"/>.</summary>
    /// <param name="type">The type.</param>
    /// <param name="options">The options from the member's attribute.</param>
    /// <param name="unsupported">The type, or a type within it, that has no formatter.</param>
    public static FormatterModel? Resolve(ITypeSymbol type, FormatterOptions options, out ITypeSymbol? unsupported)
    {
        unsupported = null;
        FormatterModel? formatter =
            CustomFormatters.Find(type, options.Assembly)
            ?? ResolveKnown(type, options)
            ?? ScalarTable.Find(type, options.IsFixed)
            ?? ResolveEnum(type, options.IsFixed)
            ?? ResolveNullable(type, options, ref unsupported)
            ?? ResolveArray(type, options, ref unsupported)
            ?? ResolvePriorityQueue(type, options, ref unsupported)
            ?? ResolveLookup(type, options, ref unsupported)
            ?? ResolveCollection(type, options, ref unsupported)
            ?? ResolveParameter(type)
            ?? ResolveState(type, ref unsupported)
            ?? ResolveUserDefinedCollection(type, options, ref unsupported);
        unsupported = formatter is null ? unsupported ?? type : null;
        return formatter;
    }

    /// <summary>Determines whether <c>Fixed</c> affects the format of a type.</summary>
    public static bool CanBeFixed(ITypeSymbol type) => MakesADifference(type, new FormatterOptions(IsFixed: true, IsCanonical: false));

    /// <summary>Determines whether <c>Canonical</c> affects the format of a type.</summary>
    public static bool CanBeCanonical(ITypeSymbol type) => MakesADifference(type, new FormatterOptions(IsFixed: false, IsCanonical: true));

    /// <summary>Determines whether known values affect the format of a type.</summary>
    public static bool CanHaveKnownValues(ITypeSymbol type) =>
        MakesADifference(type, new FormatterOptions(IsFixed: false, IsCanonical: false, Known: "KnownValues"));

    private static bool MakesADifference(ITypeSymbol type, FormatterOptions options) =>
        Resolve(type, options, out _) is { } with && with != Resolve(type, default, out _);

    private static FormatterModel? ResolveKnown(ITypeSymbol type, FormatterOptions options) =>
        options.Known is not null && type.SpecialType == SpecialType.System_String
            ? new FormatterModel(TypeModel.Library("KnownStringFormatter", options.Known), Presence.NotNull)
            : null;

    private static FormatterModel? ResolveEnum(ITypeSymbol type, bool isFixed)
    {
        if (type is not INamedTypeSymbol { EnumUnderlyingType: { } underlying })
        {
            return null;
        }

        // An enum with an invalid underlying type does not compile, but must not stop the generator.
        return ScalarTable.Find(underlying, isFixed) is not { } inner ? null : inner with
        {
            Type = TypeModel.Library("EnumFormatter", type.Reference(), underlying.Reference(), inner.Type),
            Presence = Presence.NotDefault,
        };
    }

    private static FormatterModel? ResolveNullable(ITypeSymbol type, FormatterOptions options, ref ITypeSymbol? unsupported)
    {
        if (type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T)
        {
            return null;
        }

        ITypeSymbol value = ((INamedTypeSymbol)type).TypeArguments[0];
        FormatterModel? inner = Resolve(value, options, out unsupported);
        if (inner is null)
        {
            return null;
        }

        string name = inner.MaxSize > 0 ? "NullableFormatter" : "NullableUnboundedFormatter";
        return new FormatterModel(TypeModel.Library(name, value.Reference(), inner.Type), Presence.NotNull, inner.MaxSize)
        {
            IsNullableStruct = inner.MaxSize == 0,
        };
    }

    private static FormatterModel? ResolveArray(ITypeSymbol type, FormatterOptions options, ref ITypeSymbol? unsupported)
    {
        if (type is not IArrayTypeSymbol { Rank: <= MaxRank } array)
        {
            return null;
        }

        if (array.IsSZArray && array.ElementType.SpecialType == SpecialType.System_Byte)
        {
            return new FormatterModel(TypeModel.Library("ByteArrayFormatter"), Presence.NotNull);
        }

        CollectionRow row = array.IsSZArray ? new("ArrayFormatter") : new("MultiDimensionalArrayFormatter", FormatterTakesType: true);
        return Compose(type, row, [array.ElementType], options, ref unsupported);
    }

    /// <summary>Resolves a priority queue as a sequence of pairs of item and priority.</summary>
    private static FormatterModel? ResolvePriorityQueue(ITypeSymbol type, FormatterOptions options, ref ITypeSymbol? unsupported)
    {
        if (type is not INamedTypeSymbol { Arity: 2 } named
            || named.MetadataFullName() != "System.Collections.Generic.PriorityQueue`2"
            || Compose(type, new CollectionRow("ValueTuple2Formatter"), named.TypeArguments, options, ref unsupported) is not { } pair)
        {
            return null;
        }

        string element = named.TypeArguments[0].Reference();
        string priority = named.TypeArguments[1].Reference();
        TypeModel formatter = TypeModel.Library(
            "FillableSequenceFormatter",
            type.Reference(),
            $"({element}, {priority})",
            pair.Type,
            TypeModel.Library("PriorityQueueConversion", element, priority));
        return new FormatterModel(formatter, Presence.NotNull, CanFill: true);
    }

    /// <summary>Resolves a lookup as a sequence of keys with their items.</summary>
    private static FormatterModel? ResolveLookup(ITypeSymbol type, FormatterOptions options, ref ITypeSymbol? unsupported)
    {
        if (type is not INamedTypeSymbol { Arity: 2 } named
            || named.MetadataFullName() != "System.Linq.ILookup`2"
            || Resolve(named.TypeArguments[0], options, out unsupported) is not { } key
            || Resolve(named.TypeArguments[1], options, out unsupported) is not { } item)
        {
            return null;
        }

        string keyType = named.TypeArguments[0].Reference();
        string itemType = named.TypeArguments[1].Reference();
        string items = named.TypeArguments[1].ArrayReference();
        TypeModel array = TypeModel.Library("ArrayFormatter", itemType, item.Type);
        TypeModel pair = TypeModel.Library("ValueTuple2Formatter", keyType, items, key.Type, array);
        TypeModel conversion = TypeModel.Library("LookupConversion", keyType, itemType);
        return new FormatterModel(
            TypeModel.Library("SequenceFormatter", type.Reference(), $"({keyType}, {items})", pair, conversion), Presence.NotNull);
    }

    /// <summary>Resolves a class that derives from a collection and has no other state.</summary>
    private static FormatterModel? ResolveUserDefinedCollection(ITypeSymbol type, FormatterOptions options, ref ITypeSymbol? unsupported)
    {
        ImmutableList<ITypeSymbol> within = options.Within ?? [];
        if (UserDefinedCollections.BaseOf(type) is not { } known
            || within.Count == MaxNesting
            || ReachableTypes.IsTooLong(type)
            || within.Contains(type, SymbolEqualityComparer.Default))
        {
            return null;
        }

        options = options with { Within = within.Add(type) };
        if (CollectionTable.FindBase(known.MetadataFullName()) is { } row)
        {
            return Compose(type, row, known.TypeArguments, options, ref unsupported);
        }

        // A keyed collection takes its keys from its items.
        if (Resolve(known.TypeArguments[1], options, out unsupported) is not { } keyed)
        {
            return null;
        }

        TypeModel own = type.Reference();
        TypeModel item = known.TypeArguments[1].Reference();
        TypeModel conversion = TypeModel.Library("KeyedCollectionConversion", own, known.TypeArguments[0].Reference(), item);
        return new FormatterModel(
            TypeModel.Library("FillableSequenceFormatter", own, item, keyed.Type, conversion), Presence.NotNull, CanFill: true, CanReuse: true);
    }

    private static FormatterModel? ResolveCollection(ITypeSymbol type, FormatterOptions options, ref ITypeSymbol? unsupported) =>
        type is INamedTypeSymbol { IsGenericType: true } named
            && CollectionTable.Find(named.MetadataFullName(), options.IsCanonical) is { } row
            ? Compose(type, row, named.TypeArguments, options, ref unsupported)
            : null;

    private static FormatterModel? Compose(
        ITypeSymbol type, CollectionRow row, ImmutableArray<ITypeSymbol> items, FormatterOptions options, ref ITypeSymbol? unsupported)
    {
        List<TypeModel> formatters = [];
        bool hasAbsent = false;
        foreach (ITypeSymbol item in items)
        {
            if (Resolve(item, options, out unsupported) is not { } formatter)
            {
                return null;
            }

            hasAbsent |= formatter.HasAbsent;
            formatters.Add(formatter.Type);
        }

        TypeModel own = type.Reference();
        TypeModel[] types = [.. items.Select(item => (TypeModel)item.Reference())];
        TypeModel[] arguments = [.. types, .. formatters];
        if (row.Conversion is not null)
        {
            arguments = [own, .. arguments, TypeModel.Library(row.Conversion, row.ConversionTakesType ? [own, .. types] : types)];
        }
        else if (row.FormatterTakesType)
        {
            arguments = [own, .. arguments];
        }

        return new FormatterModel(
            TypeModel.Library(row.Formatter, arguments),
            row.IsValueType ? Presence.NotDefault : Presence.NotNull,
            CanFill: row.CanFill,
            CanReuse: row.CanFill && type.TypeKind == TypeKind.Class)
        {
            // A tuple is the only value type whose items decide whether it is omitted.
            HasAbsent = hasAbsent && row is { IsValueType: true, Conversion: null },
        };
    }

    private static FormatterModel? ResolveParameter(ITypeSymbol type) => type is ITypeParameterSymbol
        ? new FormatterModel(TypeModel.Library("TypeArgumentFormatter", type.Reference()), Presence.NotDefault) { HasAbsent = true }
        : null;

    private static FormatterModel? ResolveState(ITypeSymbol type, ref ITypeSymbol? unsupported)
    {
        if (type is INamedTypeSymbol named && named.IsState())
        {
            foreach (ITypeSymbol argument in ArgumentParser.ArgumentsOf(named))
            {
                // The argument cannot be a type argument, or has no formatter.
                if (!ArgumentParser.CanBeArgument(argument) || Resolve(argument, default, out unsupported) is null)
                {
                    unsupported ??= argument;
                    return null;
                }
            }
        }

        return FindState(type);
    }

    private static FormatterModel? FindState(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol named when !StubParser.HasPart(named) => null,
        { IsReferenceType: true, IsAbstract: false } when type.PreservesReferences() =>
            new FormatterModel(TypeModel.Library("ReferenceFormatter", type.Reference()), Presence.NotNull),
        _ when (type.IsState() && !type.IsAbstract) || type.IsUnion() => new FormatterModel(
            TypeModel.Library("StateFormatter", type.Reference()),
            type.IsValueType ? Presence.NotDefault : Presence.NotNull,
            CanReuse: type is { IsReferenceType: true, IsAbstract: false })
        {
            HasAbsent = type.IsValueType,
        },
        _ => null,
    };
}
