namespace StateGen.Tests.Budget;

/// <summary>A struct whose hash code is the sum of its parts, as in much real code.</summary>
[State("corner")]
public readonly partial struct Corner(int x, int y) : IEquatable<Corner>
{
    [Member(1)] public int X { get; } = x;
    [Member(2)] public int Y { get; } = y;

    /// <inheritdoc/>
    public bool Equals(Corner other) => X == other.X && Y == other.Y;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Corner other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => X + Y;
}
