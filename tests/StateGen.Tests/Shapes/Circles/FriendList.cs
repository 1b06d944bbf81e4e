using System.Collections.ObjectModel;

namespace StateGen.Tests.Shapes.Circles;

/// <summary>Friends by their names, which the list asks them for.</summary>
public sealed class FriendList : KeyedCollection<string, Friend>
{
    /// <inheritdoc/>
    protected override string GetKeyForItem(Friend item) => item.Name;
}
