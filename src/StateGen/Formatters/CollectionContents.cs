namespace StateGen.Formatters;

/// <summary>Fills collections that have no setter, in types whose values are read before the object is made.</summary>
public static class CollectionContents
{
    /// <summary>Replaces what a collection holds; <paramref name="source"/> is null where the blob has none.</summary>
    public static void Replace<T>(ICollection<T> target, ICollection<T>? source)
    {
        target.Clear();
        foreach (T item in source ?? [])
        {
            target.Add(item);
        }
    }
}
