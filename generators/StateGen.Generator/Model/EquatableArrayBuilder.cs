using System;

namespace StateGen.Generator.Model;

/// <summary>Creates an <see cref="EquatableArray{T}"/> from a collection expression.</summary>
internal static class EquatableArrayBuilder
{
    public static EquatableArray<T> Create<T>(ReadOnlySpan<T> items)
        where T : IEquatable<T> => new(items.ToArray());
}
