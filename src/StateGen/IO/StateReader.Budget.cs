using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen;

/// <content>The cost of a blob in memory and time. Each byte of the blob pays once, however deeply it is nested.</content>
public ref partial struct StateReader
{
    /// <summary>How many bytes of memory each byte of a blob pays for, before <see cref="StateLimits.MaxExpansion"/> does.</summary>
    internal const int MemoryPerByte = 64;

    /// <summary>How many collisions each byte of a blob pays for, before <see cref="StateLimits.MaxCollisions"/> does.</summary>
    internal const int CollisionsPerByte = 32;

    /// <summary>An object of this size or less is not charged: the byte that it takes at least pays for it.</summary>
    internal const int FreeObjectSize = 128;

    /// <summary>A string of this length or less may come again, and be copied or hashed, for the byte that its number takes.</summary>
    internal const int FreeTextLength = 64;

    /// <summary>The cost of a character of a string that is hashed or copied.</summary>
    internal const int HashWeight = 4;

    /// <summary>The cost of a character of a string that is sorted, or compared by the rules of a culture.</summary>
    internal const int SortWeight = 64;

    /// <summary>So many collisions are assumed rather than counted: small collections pay nothing for being safe.</summary>
    private const int MaxUncountedCollisions = 1_000_000;

    /// <summary>Charges an object for its memory. Generated code calls this with a constant.</summary>
    /// <param name="size">About how many bytes the object takes.</param>
    /// <exception cref="StateFormatException">The limits do not allow it.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void TakeObject(int size)
    {
        if (size > FreeObjectSize)
        {
            TakeMemory(size, Offset);
        }
    }

    /// <summary>Charges bytes of memory.</summary>
    /// <param name="bytes">How many.</param>
    /// <param name="offset">The offset of the value that takes them.</param>
    /// <exception cref="StateFormatException">The limits do not allow so many.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void TakeMemory(long bytes, int offset)
    {
        if ((_memoryLeft -= bytes) < 0)
        {
            ThrowTooMuchMemory(offset);
        }
    }

    /// <summary>Charges the items of a collection.</summary>
    /// <exception cref="StateFormatException">The limits do not allow so many.</exception>
    private void TakeItems(int count, int itemMemory)
    {
        if (!TryTakeItems(count, itemMemory))
        {
            ThrowOverBudget(Offset);
        }
    }

    /// <summary>Charges the items of a collection.</summary>
    /// <param name="count">The number of items.</param>
    /// <param name="itemMemory">How many bytes of memory the collection takes for each.</param>
    /// <returns>Whether the limits allow them; otherwise <see cref="ThrowOverBudget"/> says which does not.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryTakeItems(int count, int itemMemory)
    {
        _elementsLeft -= count;
        _memoryLeft -= (long)count * itemMemory;
        return ((long)_elementsLeft | _memoryLeft) >= 0;
    }

    /// <summary>Refuses what <see cref="TryTakeItems"/> did not allow.</summary>
    /// <param name="offset">The offset of the collection.</param>
    /// <exception cref="StateFormatException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal readonly void ThrowOverBudget(int offset)
    {
        if (_elementsLeft < 0)
        {
            StateFormatException.Throw(StateErrorCode.TooManyElements, "The collections have more items than the limits allow.", offset);
        }

        ThrowTooMuchMemory(offset);
    }

    /// <summary>Begins what hashes, sorts or copies strings: those that come again are charged by their length until <see cref="EndKeys"/>.</summary>
    /// <param name="weight">The cost of a character. 0 changes nothing.</param>
    /// <returns>What <see cref="EndKeys"/> needs.</returns>
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

    /// <summary>Ends what hashes, sorts or copies strings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndKeys(int outer) => _textWeight = outer;

    /// <summary>
    /// Whether the collisions of so many keys have to be counted. For few keys, it assumes the worst and returns false.
    /// </summary>
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

    /// <summary>How many pairs of so many keys may fall together: the healthy ones, and those that the limits allow.</summary>
    internal readonly long CollisionsAllowed(int count) => Healthy(count) + _collisionsLeft;

    /// <summary>Charges the collisions of keys.</summary>
    /// <param name="pairs">How many pairs of keys fall together.</param>
    /// <param name="count">How many keys there are.</param>
    /// <param name="offset">The offset of their collection.</param>
    /// <exception cref="StateFormatException">The limits do not allow so many.</exception>
    internal void TakeCollisions(long pairs, int count, int offset)
    {
        if ((_collisionsLeft -= Math.Max(0, pairs - Healthy(count))) < 0)
        {
            ThrowCollisions(offset);
        }
    }

    /// <summary>Sets collisions aside for keys whose comparer is not known yet.</summary>
    /// <returns>How many pairs of them may fall together.</returns>
    internal long ReserveCollisions(int count)
    {
        if (!MustCountCollisions(count))
        {
            return long.MaxValue;
        }

        // Half of what is left, so that later collections have some too.
        long reserved = Math.Min((long)count * (count - 1) / 2, _collisionsLeft / 2);
        _collisionsLeft -= reserved;
        return Healthy(count) + reserved;
    }

    /// <summary>Refuses keys of which too many fall together.</summary>
    /// <exception cref="StateFormatException">Always.</exception>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ThrowCollisions(int offset) => StateFormatException.Throw(
        StateErrorCode.TooManyElements, "More keys of a set or dictionary have the same hash code than the limits allow.", offset);

    /// <summary>Keys that are spread at random have half as many.</summary>
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
        StateErrorCode.TooManyElements, "The state would take more memory for its bytes than the limits allow.", offset);
}
