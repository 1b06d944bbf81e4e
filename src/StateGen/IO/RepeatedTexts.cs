using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StateGen.IO;

/// <summary>
/// Finds the strings of a collection that were written before. A string is remembered, and gets a number, when it comes
/// for the second time, or at once where strings of its length have come again so far: what is never repeated takes
/// no number from what is.
/// </summary>
/// <remarks>
/// A table of fixed size in which each string has two places: it may forget what it saw once, never what has a number. What
/// it does depends on nothing but the strings, so that equal states give equal bytes. One is kept for each thread.
/// </remarks>
internal sealed class RepeatedTexts
{
    private const int MinSlots = 64;
    private const int MaxSlots = 1024;

    /// <summary>Lengths from here on count as one.</summary>
    private const int MaxLength = 63;

    /// <summary>How many strings of a length are remembered at once before one of them has come again.</summary>
    private const byte InitialCredit = 2;
    private const byte MaxCredit = 8;

    [ThreadStatic]
    private static RepeatedTexts? _kept;

    private readonly Slot[] _slots = new Slot[MaxSlots];
    private readonly byte[] _credits = new byte[MaxLength + 1];
    private RepeatedTexts? _outer;
    private int _mask;
    private int _count;
    private bool _isUsed;

    /// <summary>How many parts that a reader may skip are around the collection.</summary>
    internal int Depth { get; private set; }

    /// <summary>An empty one.</summary>
    /// <param name="items">How many items the collection has.</param>
    /// <param name="depth">How many parts that a reader may skip are around it.</param>
    /// <param name="outer">The one that is in use.</param>
    internal static RepeatedTexts Take(int items, int depth, RepeatedTexts? outer)
    {
        RepeatedTexts texts = _kept ?? new RepeatedTexts();
        _kept = null;
        texts._outer = outer;
        texts.Depth = depth;
        texts._mask = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(items, MinSlots / 4, MaxSlots / 4) * 4) - 1;
        return texts;
    }

    /// <summary>Gives it back, empty.</summary>
    /// <returns>The outer one.</returns>
    internal RepeatedTexts? Return()
    {
        RepeatedTexts? outer = _outer;
        if (_isUsed)
        {
            _slots.AsSpan(0, _mask + 1).Clear();
            _isUsed = false;
            _count = 0;
        }

        _outer = null;
        _kept = this;
        return outer;
    }

    /// <summary>The number of a string that is remembered, 1 and above, or 0.</summary>
    /// <param name="text">The string, not empty.</param>
    /// <param name="isRemembered">Whether the string is to be remembered now, and gets the next number.</param>
    internal int Find(string text, out bool isRemembered)
    {
        if (!_isUsed)
        {
            _isUsed = true;
            _credits.AsSpan().Fill(InitialCredit);
        }

        isRemembered = false;
        int place = (int)Hash(text) & _mask;
        ref Slot first = ref _slots[place];
        ref Slot second = ref _slots[place ^ 1];
        ref Slot found = ref first;
        ref byte credit = ref _credits[Math.Min(text.Length, MaxLength)];
        if (first.Text != text)
        {
            if (second.Text != text)
            {
                isRemembered = Put(ref first, ref second, text, ref credit);
                return 0;
            }

            found = ref second;
        }

        credit = (byte)Math.Min(credit + 2, MaxCredit);
        if (found.Number > 0)
        {
            return found.Number;
        }

        isRemembered = true;
        found.Number = ++_count;
        return 0;
    }

    private bool Put(ref Slot first, ref Slot second, string text, ref byte credit)
    {
        ref Slot free = ref first.Number > 0 || (first.Text is not null && second.Text is null) ? ref second : ref first;
        if (free.Number > 0)
        {
            return false;
        }

        free.Text = text;
        if (credit == 0)
        {
            return false;
        }

        credit--;
        free.Number = ++_count;
        return true;
    }

    /// <summary>Of the first four characters, the last four, the four in the middle, and the length; the same on every machine.</summary>
    private static uint Hash(string text)
    {
        ref char start = ref MemoryMarshal.GetReference(text.AsSpan());
        ulong hash = (ulong)text.Length * 0x9E3779B97F4A7C15;
        if (text.Length >= 4)
        {
            hash = (hash ^ Four(ref start, 0)) * 0xD6E8FEB86659FD93;
            hash = (hash ^ (hash >> 32) ^ Four(ref start, text.Length - 4)) * 0xD6E8FEB86659FD93;
            hash ^= (hash >> 32) ^ Four(ref start, (text.Length >> 1) - 2);
        }
        else
        {
            foreach (char each in text)
            {
                hash = (hash ^ each) * 0xD6E8FEB86659FD93;
            }
        }

        return (uint)((hash * 0xD6E8FEB86659FD93) >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Four(ref char start, int at)
    {
        ref char first = ref Unsafe.Add(ref start, at);
        return BitConverter.IsLittleEndian
            ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref first))
            : first | ((ulong)Unsafe.Add(ref first, 1) << 16) | ((ulong)Unsafe.Add(ref first, 2) << 32) | ((ulong)Unsafe.Add(ref first, 3) << 48);
    }

    private struct Slot
    {
        internal string? Text;
        internal int Number;
    }
}
