using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <content>Strings, and the table of repeated ones.</content>
public ref partial struct StateWriter
{
    /// <summary>The minimum number of items of a collection whose repeated strings are detected.</summary>
    internal const int MinRepeatableItems = 8;

    /// <summary>Writes a string as its length and its UTF-8 bytes.</summary>
    /// <param name="value">The string, which is not null. Unpaired surrogates are preserved.</param>
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

    /// <summary>Starts the items of a collection, whose strings may refer to earlier ones.</summary>
    /// <param name="count">The number of items.</param>
    /// <returns>The value to pass to <see cref="EndStringTable"/>.</returns>
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

    /// <summary>Ends the items that <see cref="BeginStringTable"/> started.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void EndStringTable(bool begun)
    {
        if (begun)
        {
            _stringTable = _stringTable!.Return();
        }
    }

    /// <summary>Starts the items or entries of a collection, nested or not.</summary>
    /// <returns>The value to pass to <see cref="EndItems"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly int BeginItems() => _stringTable is { } table ? table.BeginItems() : 0;

    /// <summary>Starts the next item or entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void NextItem(bool isEntry = false) => _stringTable?.NextItem(isEntry);

    /// <summary>Ends the items or entries that <see cref="BeginItems"/> started.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal readonly void EndItems(int begun) => _stringTable?.EndItems(begun);

    /// <summary>Starts entries that will be sorted, so that no string in one of them may refer to a string in another.</summary>
    internal void BeginCanonical() => _canonical++;

    /// <summary>Ends the entries that <see cref="BeginCanonical"/> started.</summary>
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
            // WriteVarint has a branch for one byte. It would be mispredicted, because about half of the numbers take two bytes.
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

    /// <summary>Writes a string as its length in bytes and its UTF-8 bytes.</summary>
    /// <param name="value">The string.</param>
    /// <param name="bias">A number to add to the length, so that smaller numbers can have another meaning.</param>
    /// <param name="scale">A number to multiply the length by, so that numbers in between can have another meaning.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WriteText(string value, uint bias = 0, uint scale = 1)
    {
        // Most strings are ASCII. Their length in bytes is known before any character is read.
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
