using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO;

/// <summary>
/// Finds the strings of a collection that were written before. A string is remembered, and gets a number, when it comes
/// for the second time: what is never repeated takes no short number from what is.
/// </summary>
/// <remarks>
/// A table of fixed size in which each string has two places: it may forget what it saw once, never what has a number. Names
/// and dates that never come again cost a look each: strings are told apart by their place within an item, and where
/// those of a place are not found again and again, most of what follows there is let through. What it does depends on nothing
/// but the strings, so that equal states give equal bytes. One is kept for each thread.
/// </remarks>
internal sealed class StringTableWriter
{
    private const int MinSlots = 256;
    private const int MaxSlots = 4096;

    /// <summary>So many strings of a place are looked for in vain before a pause is made there, and so many after each pause.</summary>
    private const int Patience = 16;
    private const int LaterPatience = 8;

    /// <summary>So many strings of a place are let through in a pause.</summary>
    private const int Pause = 120;

    /// <summary>How many places are told apart, and how many of them those of an item, and those of an entry, are.</summary>
    private const int Classes = 16;
    private const int ClassesPerLevel = 4;

    [ThreadStatic]
    private static StringTableWriter? _kept;

    private readonly int[] _patience = new int[Classes];
    private readonly int[] _places = new int[MinSlots / 4];
    private Slot[] _slots = [];
    private StringTableWriter? _outer;
    private int _shift;
    private int _used;
    private int _count;
    private int _level;
    private int _next;

    /// <summary>How many parts that a reader may skip are around the collection.</summary>
    internal int Depth { get; private set; }

    /// <summary>An empty one.</summary>
    /// <param name="items">How many items the collection has.</param>
    /// <param name="depth">How many parts that a reader may skip are around it.</param>
    /// <param name="outer">The one that is in use.</param>
    internal static StringTableWriter Take(int items, int depth, StringTableWriter? outer)
    {
        StringTableWriter texts = _kept ?? new StringTableWriter();
        _kept = null;
        texts._outer = outer;
        texts.Depth = depth;
        texts._level = 0;
        texts._next = 0;
        texts._patience.AsSpan().Fill(Patience);
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(items, MinSlots / 4, MaxSlots / 4) * 4);
        texts._shift = BitOperations.LeadingZeroCount((uint)slots) + 1;
        if (texts._slots.Length < slots)
        {
            texts._slots = new Slot[slots];
        }

        return texts;
    }

    /// <summary>Gives it back, empty.</summary>
    /// <returns>The outer one.</returns>
    internal StringTableWriter? Return()
    {
        StringTableWriter? outer = _outer;
        Clear();
        _outer = null;
        _kept = this;
        return outer;
    }

    /// <summary>Begins items or entries within the collection, or those of the collection itself.</summary>
    /// <returns>What <see cref="EndItems"/> needs.</returns>
    internal int BeginItems()
    {
        _level += ClassesPerLevel;
        return _next;
    }

    /// <summary>The next string is the first one of an item, or of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void NextItem(bool isEntry) => _next = _level + (isEntry ? ClassesPerLevel / 2 : 0);

    /// <summary>Ends them: the strings go on where they were in the item around.</summary>
    internal void EndItems(int next)
    {
        _level -= ClassesPerLevel;
        _next = next;
    }

    /// <summary>Goes on to the next place, and says whether strings came again there often enough to look for this one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsWorthALook()
    {
        ref int patience = ref PatienceAt(_next++);
        if (patience > 0)
        {
            return true;
        }

        if (++patience == 0)
        {
            patience = LaterPatience;
        }

        return false;
    }

    /// <summary>The number of a string that is remembered, 1 and above, or 0; it is worth a look.</summary>
    /// <param name="text">The string, not empty.</param>
    /// <param name="isSecond">Whether it comes for the second time, and gets the next number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(string text, out bool isSecond)
    {
        isSecond = false;
        ref int patience = ref PatienceAt(_next - 1);
        uint hash = Hash(text) | 1; // That of no place without a string.
        int place = (int)(hash >> _shift);

        // Which of the two it is in cannot be predicted, and is not a branch.
        ref Slot found = ref SlotAt(place ^ (SlotAt(place).Hash == hash ? 0 : 1));
        if (found.Hash != hash || !IsSame(found.Text!, text))
        {
            if (--patience == 0)
            {
                patience = -Pause;
            }

            See(place, text, hash);
            return 0;
        }

        patience = Patience;
        if (found.Number == 0)
        {
            isSecond = true;
            found.Number = ++_count;
            return 0;
        }

        return found.Number;
    }

    private void See(int place, string text, uint hash)
    {
        ref Slot first = ref SlotAt(place);
        ref Slot second = ref SlotAt(place ^ 1);
        if (first.Number > 0 || (first.Text is not null && second.Text is null))
        {
            first = ref second;
            place ^= 1;
        }

        if (first.Number == 0)
        {
            first.Text = text;
            first.Hash = hash;
            if (_used < _places.Length)
            {
                _places[_used] = place;
            }

            _used++;
        }
    }

    // There are as many as the highest hash asks for.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot SlotAt(int place) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int PatienceAt(int place) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_patience), place & (Classes - 1));

    /// <summary>Whether two strings of the same hash are equal, as nearly all of these are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsSame(string seen, string text)
    {
        if (ReferenceEquals(seen, text))
        {
            return true;
        }

        int length = text.Length;
        if (seen.Length != length || length < Vector128<ushort>.Count)
        {
            return seen == text;
        }

        ref ushort left = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(seen.AsSpan()));
        ref ushort right = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text.AsSpan()));
        int last = length - Vector128<ushort>.Count;
        for (int i = 0; i < last; i += Vector128<ushort>.Count)
        {
            if (Vector128.LoadUnsafe(ref left, (nuint)i) != Vector128.LoadUnsafe(ref right, (nuint)i))
            {
                return false;
            }
        }

        return Vector128.LoadUnsafe(ref left, (nuint)last) == Vector128.LoadUnsafe(ref right, (nuint)last);
    }

    /// <summary>Strings of the program must not be held longer than they live; a few are let go one by one.</summary>
    private void Clear()
    {
        if (_used <= _places.Length)
        {
            foreach (int place in _places.AsSpan(0, _used))
            {
                _slots[place] = default;
            }
        }
        else
        {
            _slots.AsSpan(0, 1 << (32 - _shift)).Clear();
        }

        _used = 0;
        _count = 0;
    }

    /// <summary>Of the first four characters, the last four, the four in the middle, and the length; the same on every machine. The high bits are best.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(string text)
    {
        ref char start = ref MemoryMarshal.GetReference(text.AsSpan());
        int length = text.Length;
        if (length < 4)
        {
            // A string ends with a zero after its last character.
            return (uint)(((Unsafe.Add(ref start, length >> 1) | ((ulong)start << 16) | ((ulong)length << 32)) * 0x9E3779B97F4A7C15) >> 32);
        }

        ulong ends = (Four(ref start, 0) * 0x9E3779B97F4A7C15) ^ (Four(ref start, length - 4) * 0xD6E8FEB86659FD93);
        ulong middle = (Four(ref start, (length >> 1) - 2) + (ulong)length) * 0xA24BAED4963EE407;
        return (uint)((ends ^ middle) >> 32);
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
        internal uint Hash;
        internal int Number;
    }
}
