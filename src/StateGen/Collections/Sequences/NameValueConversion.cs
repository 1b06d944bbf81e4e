using System.Collections.Specialized;
using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Names, one of which may be null, with any number of values each, in their order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NameValueConversion : IFillConversion<NameValueConversion, NameValueCollection, (string? Name, string[]? Values)>
{
    private readonly NameValueCollection _collection;

    private NameValueConversion(NameValueCollection collection)
    {
        _collection = collection;
    }

    /// <inheritdoc/>
    public static bool Compares => true;

    /// <inheritdoc/>
    public static int Expansion => 512;

    /// <inheritdoc/>
    public static int ItemExpansion => 192;

    /// <inheritdoc/>
    public static int TextWeight => StateReader.SortWeight;

    /// <inheritdoc/>
    /// <remarks>The collection hashes the name again for each of its values.</remarks>
    public static long MemoryOf((string? Name, string[]? Values) item) => (item.Values?.Length ?? 0)
        * (32 + (item.Name is { Length: > StateReader.FreeTextLength } name ? (long)name.Length * StateReader.SortWeight : 0));

    /// <inheritdoc/>
    public static (string? Name, string[]? Values)[] ToArray(NameValueCollection collection) =>
        [.. Enumerable.Range(0, collection.Count).Select(i => (collection.GetKey(i), collection.GetValues(i)))];

    /// <inheritdoc/>
    public static NameValueConversion Begin(int capacity) => new(new NameValueCollection(capacity));

    /// <inheritdoc/>
    public static NameValueConversion Begin(NameValueCollection target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add((string? Name, string[]? Values) item)
    {
        int count = _collection.Count;
        _collection.Add(item.Name, null);
        if (_collection.Count == count)
        {
            return false;
        }

        foreach (string value in item.Values ?? [])
        {
            _collection.Add(item.Name, value);
        }

        return true;
    }

    /// <inheritdoc/>
    public NameValueCollection End() => _collection;
}
