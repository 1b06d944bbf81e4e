using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace StateGen.IO;

/// <summary>
/// Finds repeated strings of a collection that is written. A string gets a number at its second occurrence, so that unique strings do not
/// use up short numbers.
/// </summary>
/// <remarks>
/// <para>
/// The table has a fixed size, and each string has two possible slots. It may drop a string that occurred once, but never one with a number.
/// </para>
/// <para>
/// Looking up unique strings, such as names and dates, takes time. Strings are therefore classified by their place within an item. If
/// look-ups at a place fail many times in a row, most of the following strings there are written without a look-up.
/// </para>
/// <para>The result depends only on the strings, so that equal states give equal bytes. One table is kept for each thread.</para>
/// </remarks>
internal sealed class StringTableWriter
{
    private const int MinSlots = 256;
    private const int MaxSlots = 4096;

    /// <summary>The number of failed look-ups at a place before the first pause, and before each later one.</summary>
    private const int Patience = 16;
    private const int LaterPatience = 8;

    /// <summary>The number of strings at a place that are not looked up during a pause.</summary>
    private const int Pause = 120;

    /// <summary>The number of places that are distinguished, and how many of them each level of nesting has: half for items, half for entries.</summary>
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

    /// <summary>The number of skippable parts (later layers and cases of unions) that enclose the collection.</summary>
    internal int Depth { get; private set; }

    /// <summary>Returns an empty table.</summary>
    /// <param name="items">The number of items in the collection.</param>
    /// <param name="depth">The number of skippable parts that enclose the collection.</param>
    /// <param name="outer">The table of the enclosing part.</param>
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

    /// <summary>Clears the table and keeps it for the next collection.</summary>
    /// <returns>The table of the enclosing part.</returns>
    internal StringTableWriter? Return()
    {
        StringTableWriter? outer = _outer;
        Clear();
        _outer = null;
        _kept = this;
        return outer;
    }

    /// <summary>Starts the items or entries of the collection, or of one that is nested in it.</summary>
    /// <returns>The value to pass to <see cref="EndItems"/>.</returns>
    internal int BeginItems()
    {
        _level += ClassesPerLevel;
        return _next;
    }

    /// <summary>Starts an item or an entry: the next string is its first one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void NextItem(bool isEntry) => _next = _level + (isEntry ? ClassesPerLevel / 2 : 0);

    /// <summary>Ends items or entries and returns to the place in the enclosing item.</summary>
    internal void EndItems(int next)
    {
        _level -= ClassesPerLevel;
        _next = next;
    }

    /// <summary>Advances to the next place, and returns whether strings repeat there often enough to look up this one.</summary>
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

    /// <summary>Returns the number of a string, 1 or higher, or 0 if it has none. Call it after <see cref="IsWorthALook"/> returned true.</summary>
    /// <param name="text">The string, which is not empty.</param>
    /// <param name="isSecond">Whether this is the second occurrence, at which the string gets the next number.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(string text, out bool isSecond)
    {
        isSecond = false;
        ref int patience = ref PatienceAt(_next - 1);
        uint hash = Hash(text) | 1; // Never 0, which is the hash of an empty slot.
        int place = (int)(hash >> _shift);

        // Which of the two slots holds the string is unpredictable, so it is computed without a branch.
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

    // Not checked: the shift keeps every index within the table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot SlotAt(int place) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_slots), place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref int PatienceAt(int place) =>
        ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_patience), place & (Classes - 1));

    /// <summary>Whether two strings with the same hash are equal, which is nearly always the case.</summary>
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

    /// <summary>Clears the table, so that it does not keep strings alive. A few slots are cleared one by one.</summary>
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

    /// <summary>
    /// Hashes the first, middle and last four characters and the length, with the same result on every machine. The high bits are the best ones.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(string text)
    {
        ref char start = ref MemoryMarshal.GetReference(text.AsSpan());
        int length = text.Length;
        if (length < 4)
        {
            // Reading index 0 of an empty string is safe, because a string ends with a zero character.
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
