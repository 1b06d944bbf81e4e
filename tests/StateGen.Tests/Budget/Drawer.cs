using System.Collections.ObjectModel;

namespace StateGen.Tests.Budget;

/// <summary>A collection whose items know their keys.</summary>
public sealed class Drawer : KeyedCollection<long, long>
{
    /// <inheritdoc/>
    protected override long GetKeyForItem(long item) => item;
}
