namespace StateGen.Tests.Types;

/// <summary>Strings as they are, in hash tables as if of a process with this hash seed.</summary>
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
