using StateGen.CompilerServices;

namespace StateGen.Contracts;

/// <inheritdoc/>
/// <typeparam name="TItem">The type of the items.</typeparam>
internal sealed class DeferredItems<TItem>(int offset, TItem[] items, long collisionsAllowed) : DeferredItems(offset, collisionsAllowed)
{
    internal TItem[] Items { get; } = items;
}
