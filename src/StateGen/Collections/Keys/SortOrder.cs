namespace StateGen.Collections.Keys;

/// <summary>Knows which sorted collections have the same order on every machine.</summary>
internal static class SortOrder
{
    /// <summary>
    /// Whether the order of items may differ between machines or processes: strings sort by the culture of the thread and
    /// the data that the system has of it, and so does whatever compares strings within. Equal states must give equal
    /// bytes, so such items are written in canonical order; who reads them sorts them again anyway.
    /// </summary>
    /// <remarks>Types known as numbers sort as numbers. Any other type might ask a culture.</remarks>
    internal static bool DependsOnTheMachine<T>() => !IsNumber(typeof(T));

    internal static bool IsNumber(Type type) =>
        type.IsPrimitive
        || type.IsEnum
        || type == typeof(decimal) || type == typeof(Half) || type == typeof(Int128) || type == typeof(UInt128)
        || type == typeof(System.Numerics.BigInteger) || type == typeof(System.Text.Rune) || type == typeof(Guid)
        || type == typeof(DateTime) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan)
        || type == typeof(DateOnly) || type == typeof(TimeOnly)
        || (Nullable.GetUnderlyingType(type) is { } value && IsNumber(value));
}
