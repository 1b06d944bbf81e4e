namespace ImapIdle.Memory;

/// <summary>
/// Structs in native memory, addressed by small numbers that are reused. The first four bytes of a live struct are a nonnegative
/// <c>int</c>. A free slot stores the link to the next free slot there.
/// </summary>
/// <param name="capacity">The most structs.</param>
internal sealed unsafe class Slab<T>(int capacity) : IDisposable
    where T : unmanaged
{
    // Free places are linked by -2 - index, so that the last one's -1 and all others are negative.
    private const int End = -1;

    private readonly NativeRegion _region = new((long)capacity * sizeof(T));
    private int _free = End;

    /// <summary>The number of live structs.</summary>
    internal int Count { get; private set; }

    /// <summary>All live structs have lower numbers.</summary>
    internal int Used { get; private set; }

    internal ref T this[int index] => ref ((T*)_region.Start)[index];

    internal bool IsLive(int index) => (uint)index < (uint)Used && Link(index) >= 0;

    /// <summary>Adds a struct.</summary>
    /// <param name="first">The value of its first four bytes; not negative.</param>
    /// <param name="index">Its number. Its other bytes are zero.</param>
    /// <returns>False if the slab is full.</returns>
    internal bool TryAdd(int first, out int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        if (_free != End)
        {
            index = -2 - _free;
            _free = Link(index);
        }
        else if (Used < capacity)
        {
            index = Used++;
        }
        else
        {
            index = -1;
            return false;
        }

        this[index] = default;
        Link(index) = first;
        Count++;
        return true;
    }

    /// <summary>Removes a struct.</summary>
    internal void Remove(int index)
    {
        if (!IsLive(index))
        {
            throw new InvalidOperationException($"Nothing lives at {index}.");
        }

        Link(index) = _free;
        _free = -2 - index;
        Count--;
    }

    public void Dispose() => _region.Dispose();

    private ref int Link(int index) => ref *(int*)((T*)_region.Start + index);
}
