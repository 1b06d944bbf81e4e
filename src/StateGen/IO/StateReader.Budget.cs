using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen;

/// <content>The limits on memory and time. Each byte of the blob allows a fixed amount, however values are nested.</content>
public ref partial struct StateReader
{
    /// <summary>The bytes of memory that each byte of a blob allows, in addition to <see cref="StateLimits.MaxExpansion"/>.</summary>
    internal const int MemoryPerByte = 64;

    /// <summary>The collisions that each byte of a blob allows, in addition to <see cref="StateLimits.MaxCollisions"/>.</summary>
    internal const int CollisionsPerByte = 32;

    /// <summary>The maximum size in bytes of an object that is not counted. It takes at least one byte of the blob, which covers it.</summary>
    internal const int FreeObjectSize = 128;

    /// <summary>The maximum length of a repeated string that is not counted. The byte of its number covers copying or hashing it.</summary>
    internal const int FreeTextLength = 64;

    /// <summary>The cost of each character of a string that is hashed or copied.</summary>
    internal const int HashWeight = 4;

    /// <summary>The cost of each character of a string that is sorted, or compared by the rules of a culture.</summary>
    internal const int SortWeight = 64;

    /// <summary>The number of collisions that are assumed instead of counted, so that small collections are not slowed down.</summary>
    private const int MaxUncountedCollisions = 1_000_000;

    /// <summary>Counts the memory of an object towards the limits. Generated code calls this with a constant.</summary>
    /// <param name="size">The approximate size of the object in bytes.</param>
    /// <exception cref="StateFormatException">The limits do not allow that much memory.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeObject(int size)
    {
        if (size > FreeObjectSize)
        {
            TakeMemory(size, Offset);
        }
    }

    /// <summary>Counts memory towards the limits.</summary>
    /// <param name="bytes">The number of bytes.</param>
    /// <param name="offset">The offset of the value that takes the memory.</param>
    /// <exception cref="StateFormatException">The limits do not allow that much memory.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void TakeMemory(long bytes, int offset)
    {
        if ((_memoryLeft -= bytes) < 0)
        {
            ThrowTooMuchMemory(offset);
        }
    }

    /// <summary>Counts the items of a collection towards the limits.</summary>
    /// <exception cref="StateFormatException">The limits do not allow that many items.</exception>
    private void TakeItems(int count, int itemMemory)
    {
        if (!TryTakeItems(count, itemMemory))
        {
            ThrowOverBudget(Offset);
        }
    }

    /// <summary>Counts the items of a collection towards the limits.</summary>
    /// <param name="count">The number of items.</param>
    /// <param name="itemMemory">The memory in bytes that the collection takes for each item.</param>
    /// <returns>False if the limits do not allow the items; call <see cref="ThrowOverBudget"/> then.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTakeItems(int count, int itemMemory)
    {
        _elementsLeft -= count;
        _memoryLeft -= (long)count * itemMemory;
        return ((long)_elementsLeft | _memoryLeft) >= 0;
    }

    /// <summary>Throws after <see cref="TryTakeItems"/> returned false.</summary>
    /// <param name="offset">The offset of the collection.</param>
    /// <exception cref="StateFormatException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly void ThrowOverBudget(int offset)
    {
        if (_elementsLeft < 0)
        {
            StateFormatException.Throw(StateErrorCode.TooManyElements, "The collections have more items than StateLimits.MaxElements allows.", offset);
        }

        ThrowTooMuchMemory(offset);
    }

    /// <summary>Starts to read strings that will be hashed, sorted or copied. Until <see cref="EndKeys"/>, repeated strings count by length.</summary>
    /// <param name="weight">The cost of each character; 0 changes nothing.</param>
    /// <returns>The value to pass to <see cref="EndKeys"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int BeginKeys(int weight)
    {
        int outer = _textWeight;
        if (weight > outer)
        {
            _textWeight = weight;
        }

        return outer;
    }

    /// <summary>Ends the effect of <see cref="BeginKeys"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndKeys(int outer) => _textWeight = outer;

    /// <summary>Whether the collisions of this many keys must be counted. For few keys, it assumes the worst case and returns false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MustCountCollisions(int count)
    {
        long most = (long)count * (count - 1) / 2;
        if (most <= _uncountedCollisions)
        {
            _uncountedCollisions -= most;
            return false;
        }

        return true;
    }

    /// <summary>The maximum number of collisions of this many keys: the expected ones plus those that the limits allow.</summary>
    internal readonly long CollisionsAllowed(int count) => Healthy(count) + _collisionsLeft;

    /// <summary>Counts the collisions of keys towards the limits.</summary>
    /// <param name="pairs">The number of collisions.</param>
    /// <param name="count">The number of keys.</param>
    /// <param name="offset">The offset of the collection.</param>
    /// <exception cref="StateFormatException">The limits do not allow that many collisions.</exception>
    internal void TakeCollisions(long pairs, int count, int offset)
    {
        if ((_collisionsLeft -= Math.Max(0, pairs - Healthy(count))) < 0)
        {
            ThrowCollisions(offset);
        }
    }

    /// <summary>Reserves collisions for keys whose comparer is not known yet.</summary>
    /// <returns>The maximum number of collisions of these keys.</returns>
    internal long ReserveCollisions(int count)
    {
        if (!MustCountCollisions(count))
        {
            return long.MaxValue;
        }

        // Half of the rest, so that later collections have some too.
        long reserved = Math.Min((long)count * (count - 1) / 2, _collisionsLeft / 2);
        _collisionsLeft -= reserved;
        return Healthy(count) + reserved;
    }

    /// <summary>Throws because too many keys collide.</summary>
    /// <exception cref="StateFormatException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ThrowCollisions(int offset) => StateFormatException.Throw(
        StateErrorCode.TooManyElements, "More keys of a set or dictionary collide by their hash codes than StateLimits.MaxCollisions allows.", offset);

    /// <summary>The number of collisions that is always allowed: twice the number that random hash codes cause.</summary>
    private static long Healthy(int count) => 2L * count;

    private void TakeText(string text)
    {
        if (text.Length > FreeTextLength)
        {
            TakeMemory((long)_textWeight * text.Length, Offset);
        }
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowTooMuchMemory(int offset) => StateFormatException.Throw(
        StateErrorCode.TooManyElements, "The state would take more memory than StateLimits.MaxExpansion allows for a blob of this length.", offset);
}
