namespace StateGen.Formatters;

/// <inheritdoc/>
/// <typeparam name="TItem">The type of the items.</typeparam>
internal sealed class UnplacedItems<TItem>(int offset, TItem[] items) : UnplacedItems(offset)
{
    internal TItem[] Items { get; } = items;
}
