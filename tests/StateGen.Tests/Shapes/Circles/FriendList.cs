using System.Collections.ObjectModel;

namespace StateGen.Tests.Shapes.Circles;

/// <summary>A collection of friends, keyed by name.</summary>
public sealed class FriendList : KeyedCollection<string, Friend>
{
    /// <inheritdoc/>
    protected override string GetKeyForItem(Friend item) => item.Name;
}
