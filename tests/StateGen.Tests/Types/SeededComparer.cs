namespace StateGen.Tests.Types;

/// <summary>An ordinal string comparer whose hash codes depend on a given seed, as they do on the seed of a process.</summary>
internal sealed class SeededComparer(int seed) : IEqualityComparer<string?>
{
    public bool Equals(string? x, string? y) => x == y;

    public int GetHashCode(string? text)
    {
        uint hash = (uint)seed;
        foreach (char c in text ?? "")
        {
            hash = (hash ^ c) * 16777619;
        }

        return (int)hash;
    }
}
