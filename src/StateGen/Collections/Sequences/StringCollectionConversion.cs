using System.Collections.Specialized;
using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Collections of strings from before there were generic ones.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringCollectionConversion : IFillConversion<StringCollectionConversion, StringCollection, string?>
{
    private readonly StringCollection _collection;

    private StringCollectionConversion(StringCollection collection)
    {
        _collection = collection;
    }

    /// <inheritdoc/>
    public static string?[] ToArray(StringCollection collection)
    {
        string?[] items = new string?[collection.Count];
        collection.CopyTo(items!, 0);
        return items;
    }

    /// <inheritdoc/>
    public static StringCollectionConversion Begin(int capacity) => new([]);

    /// <inheritdoc/>
    public static StringCollectionConversion Begin(StringCollection target)
    {
        target.Clear();
        return new(target);
    }

    /// <inheritdoc/>
    public bool Add(string? item)
    {
        _collection.Add(item);
        return true;
    }

    /// <inheritdoc/>
    public StringCollection End() => _collection;
}
