namespace StateGen.Formatters;

/// <inheritdoc/>
/// <typeparam name="TItem">The type of the items.</typeparam>
internal sealed class UnplacedItems<TItem>(int offset, TItem[] items, long collisionsAllowed) : UnplacedItems(offset, collisionsAllowed)
{
    internal TItem[] Items { get; } = items;
}
