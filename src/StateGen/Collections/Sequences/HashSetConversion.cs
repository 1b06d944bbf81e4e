using StateGen.Collections.Keys;
using StateGen.CompilerServices;

namespace StateGen.Collections.Sequences;

/// <summary>Hash sets in their own order. They say everything themselves, so that the JIT sees through it for every type of items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal readonly struct HashSetConversion<T> : IFillConversion<HashSetConversion<T>, HashSet<T>, T>
{
    private readonly HashSet<T> _set;

    private HashSetConversion(HashSet<T> set)
    {
        _set = set;
    }

    public static bool Compares => true;

    public static int TextWeight => StateReader.HashWeight;

    public static long MemoryOf(T item) => 0;

    public static bool MayCollide(HashSetConversion<T> collection) => KeyCollisions.MayOccur(collection._set.Comparer);

    public static long CountCollisions(HashSetConversion<T> collection, ReadOnlySpan<T> items, long most) =>
        KeyCollisions.CountIn(collection._set, items, most);

    public static T[] ToArray(HashSet<T> collection) => [.. collection];

    public static HashSetConversion<T> Begin(int capacity) => new(new HashSet<T>(capacity));

    public static HashSetConversion<T> Begin(HashSet<T> target)
    {
        target.Clear();
        return new(target);
    }

    public static void Reserve(HashSetConversion<T> collection, int capacity) => collection._set.EnsureCapacity(capacity);

    public bool Add(T item) => _set.Add(item);

    public HashSet<T> End() => _set;
}
