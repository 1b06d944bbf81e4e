namespace StateGen.Collections.Keys;

/// <summary>The default equality of a type, with hash codes that are mixed with a secret: only equal ones fall together on purpose.</summary>
/// <typeparam name="T">The type.</typeparam>
internal sealed class ScatteringComparer<T> : IEqualityComparer<T>
{
    private ScatteringComparer()
    {
    }

    internal static ScatteringComparer<T> Instance { get; } = new();

    public bool Equals(T? x, T? y) => EqualityComparer<T>.Default.Equals(x, y);

    public int GetHashCode(T value) => value is null ? 0 : HashCode.Combine(EqualityComparer<T>.Default.GetHashCode(value));
}
