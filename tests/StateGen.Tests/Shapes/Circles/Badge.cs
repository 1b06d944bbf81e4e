namespace StateGen.Tests.Shapes.Circles;

/// <summary>A struct that compares by the name of its owner, which is an object.</summary>
[State("badge")]
public sealed partial class Badge : IEquatable<Badge>
{
    [Member(1)] public Friend? Owner { get; set; }

    /// <inheritdoc/>
    public bool Equals(Badge? other) => other is not null && Owner?.Name == other.Owner?.Name;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Badge);

    /// <inheritdoc/>
    public override int GetHashCode() => (Owner?.Name ?? "").GetHashCode();
}
