namespace StateGen.Tests.Shapes.Circles;

/// <summary>Compares and sorts friends by name.</summary>
public sealed class FriendsByName : IEqualityComparer<Friend>, IComparer<Friend>
{
    /// <summary>The only instance.</summary>
    public static FriendsByName Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(Friend? x, Friend? y) => x?.Name == y?.Name;

    /// <inheritdoc/>
    public int GetHashCode(Friend obj) => obj.Name.GetHashCode();

    /// <inheritdoc/>
    public int Compare(Friend? x, Friend? y) => string.CompareOrdinal(x?.Name, y?.Name);
}
