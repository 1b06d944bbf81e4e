namespace StateGen.Formatters;

/// <summary>Moves the items of one collection into another of the same type.</summary>
internal static class CollectionContents
{
    internal static void Replace<TCollection, TItem, TConversion>(TCollection target, TCollection? source)
        where TConversion : struct, IFillConversion<TConversion, TCollection, TItem>
    {
        TConversion collection = TConversion.Begin(target);
        foreach (TItem item in source is null ? [] : TConversion.ToArray(source))
        {
            if (!collection.Add(item))
            {
                throw new StateFormatException(StateErrorCode.DuplicateKey, "Two items are one to the collection's comparer.");
            }
        }

        collection.End();
    }
}
