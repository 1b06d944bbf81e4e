using System.Numerics;
using System.Runtime.CompilerServices;

namespace StateGen.Collections.Keys;

/// <summary>Tells apart types whose values stay as they are: an item of a set that is unlike another one can never become like it.</summary>
/// <typeparam name="T">The type.</typeparam>
internal static class FixedType<T>
{
    /// <summary>Whether the type is such a one.</summary>
    internal static readonly bool Value = !RuntimeHelpers.IsReferenceOrContainsReferences<T>() || IsFixed(typeof(T));

    private static bool IsFixed(Type type) =>
        type == typeof(string) || type == typeof(Version) || type == typeof(BigInteger)
        || SortOrder.IsNumber(type)
        || (type is { IsGenericType: true, IsValueType: true } && type.IsAssignableTo(typeof(ITuple)) && Array.TrueForAll(type.GetGenericArguments(), IsFixed));
}
