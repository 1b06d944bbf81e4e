namespace StateGen.Tests.Errors.Refusals;

/// <summary>A comparer that throws.</summary>
public sealed class RefusingComparer : IEqualityComparer<string>
{
    /// <summary>The only instance.</summary>
    public static RefusingComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => x == y;

    /// <inheritdoc/>
    public int GetHashCode(string obj) => Refusal.Check(obj)!.Length;
}
