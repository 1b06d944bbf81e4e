using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <content>Strings.</content>
public ref partial struct StateWriter
{
    /// <summary>The fewest items of a collection in which repeated strings are looked for.</summary>
    internal const int MinRepeatableItems = 8;

    /// <summary>Writes a string.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteString(string value)
    {
        if (_stringTable is { } table && table.Depth == _skippable)
        {
            WriteRepeatable(table, value);
        }
        else
        {
            WriteText(value);
        }
    }

    /// <summary>Begins the items of a collection, where strings may be repeated.</summary>
    /// <param name="count">The number of items.</param>
    /// <returns>What <see cref="EndStringTable"/> needs.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginStringTable(int count)
    {
        if (count < MinRepeatableItems || (_stringTable is not null && _stringTable.Depth == _skippable))
        {
            return false;
        }

        _stringTable = StringTableWriter.Take(count, _skippable, _stringTable);
        return true;
    }

    /// <summary>Ends the items of a collection.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndStringTable(bool begun)
    {
        if (begun)
        {
            _stringTable = _stringTable!.Return();
        }
    }

    /// <summary>Begins the items or entries of any collection, within one where strings may be repeated or not.</summary>
    /// <returns>What <see cref="EndItems"/> needs.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int BeginItems() => _stringTable is { } table ? table.BeginItems() : 0;

    /// <summary>Begins the next item or entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void NextItem(bool isEntry = false) => _stringTable?.NextItem(isEntry);

    /// <summary>Ends them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void EndItems(int begun) => _stringTable?.EndItems(begun);

    /// <summary>Begins entries that will be moved. A string in one of them cannot refer to a string in another.</summary>
    internal void BeginCanonical() => _canonical++;

    /// <summary>Ends them.</summary>
    internal void EndCanonical() => _canonical--;

    private void WriteRepeatable(StringTableWriter table, string value)
    {
        if (!table.IsWorthALook() || value.Length == 0 || _canonical > 0)
        {
            WriteText(value, scale: 2);
            return;
        }

        int number = table.Find(value, out bool isSecond);
        if (number > 0)
        {
            // Without the branch of WriteVarint: as many numbers take two bytes as one.
            EnsureCapacity(StatePrimitives.MaxVarintSize + StatePrimitives.Slack);
            _position += StatePrimitives.WriteVarint(ref Current, ((uint)number << 1) | 1);
        }
        else if (isSecond)
        {
            WriteVarint(1);
            WriteText(value);
        }
        else
        {
            WriteText(value, scale: 2);
        }
    }

    /// <summary>Writes a string as its length in bytes and its UTF-8.</summary>
    /// <param name="value">The string.</param>
    /// <param name="bias">The number that is added to the length, so that smaller numbers can mean something else.</param>
    /// <param name="scale">The factor of the length, so that the numbers between can mean something else.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteText(string value, uint bias = 0, uint scale = 1)
    {
        // Most strings are ASCII: the length in bytes is then known before a character is looked at.
        EnsureCapacity(StatePrimitives.MaxVarintSize + StatePrimitives.Slack + value.Length);
        ref byte at = ref Current;
        ulong head = ((ulong)(uint)value.Length * scale) + bias;
        int size = 1;
        if (head <= StatePrimitives.MaxShortVarint)
        {
            at = StatePrimitives.ShortVarint((int)head);
        }
        else
        {
            size = StatePrimitives.WriteVarint(ref at, head);
        }

        if (AsciiText.TryEncode(value, ref Unsafe.Add(ref at, size)))
        {
            _position += size + value.Length;
        }
        else
        {
            WriteUtf8(value, bias, scale);
        }
    }

    private void WriteUtf8(string value, uint bias, uint scale)
    {
        int size = GeneralizedUtf8.GetByteCount(value);
        WriteVarint(((ulong)size * scale) + bias);
        GeneralizedUtf8.Encode(value, Reserve(size));
    }
}
