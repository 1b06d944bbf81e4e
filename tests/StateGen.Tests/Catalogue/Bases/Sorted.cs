namespace StateGen.Tests.Catalogue.Bases;

/// <summary>A base class with constraints, inside of a generic type.</summary>
public static partial class Sorted<TKey>
    where TKey : struct, IComparable<TKey>
{
    /// <summary>The base class.</summary>
    [State("base-sorted")]
    public abstract partial class Base<TValue>
        where TValue : notnull
    {
        [Member(1)] private Dictionary<TKey, TValue> Map { get; } = [];

        /// <summary>The number of items.</summary>
        public int Count => Map.Count;
    }

    /// <summary>The derived class.</summary>
    [State("sorted")]
    public sealed partial class Table<TValue> : Base<TValue>
        where TValue : notnull
    {
        [Member(1)] public TKey Last { get; set; }
    }
}
