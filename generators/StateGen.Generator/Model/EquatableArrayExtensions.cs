using System;
using System.Collections.Generic;
using System.Linq;

namespace StateGen.Generator.Model;

/// <summary>Converts the result of a query to an <see cref="EquatableArray{T}"/>.</summary>
internal static class EquatableArrayExtensions
{
    public static EquatableArray<T> ToEquatableArray<T>(this IEnumerable<T> items)
        where T : IEquatable<T> => new(items.ToArray());
}
