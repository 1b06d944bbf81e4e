using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <content>Strings, and the table of repeated ones.</content>
public ref partial struct StateReader
{
    /// <summary>Reads a string.</summary>
    /// <returns>The string, which is not null.</returns>
    /// <exception cref="StateFormatException">The bytes end, are not valid UTF-8, or refer to a string that does not exist.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ReadString() => _stringTable is { } table && table.Depth == _skippable
        ? ReadRepeatable(table)
        : ReadText(ReadVarint(int.MaxValue));

    /// <summary>Reads a string that will be copied or scanned, so that a repeated one counts towards the limits.</summary>
    /// <param name="weight">The cost of each character of a repeated string.</param>
    /// <exception cref="StateFormatException">The bytes are not a valid string, or the limits do not allow it.</exception>
    internal string ReadString(int weight)
    {
        int outer = BeginKeys(weight);
        string text = ReadString();
        EndKeys(outer);
        return text;
    }

    /// <summary>Starts the items of a collection, whose strings may refer to earlier ones.</summary>
    /// <param name="count">The number of items.</param>
    /// <returns>The value to pass to <see cref="EndStringTable"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool BeginStringTable(int count)
    {
        if (count < StateWriter.MinRepeatableItems || (_stringTable is not null && _stringTable.Depth == _skippable))
        {
            return false;
        }

        _stringTable = StringTableReader.Take(_skippable, _stringTable);
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

    private string ReadRepeatable(StringTableReader table)
    {
        ulong head = ReadVarint(((ulong)int.MaxValue << 1) | 1);
        if ((head & 1) == 0)
        {
            return ReadText(head >> 1);
        }

        int number = (int)(head >> 1);
        if (number > table.Count)
        {
            ThrowNoText(number, table.Count);
        }

        if (number > 0)
        {
            string known = table[number];
            if (_textWeight > 0)
            {
                TakeText(known);
            }

            return known;
        }

        string text = ReadText(ReadVarint(int.MaxValue));
        table.Add(text);
        return text;
    }

    /// <summary>Reads the UTF-8 bytes of a string.</summary>
    /// <param name="size">The length in bytes.</param>
    /// <exception cref="StateFormatException">Fewer bytes are left, or they are not valid UTF-8.</exception>
    internal string ReadText(ulong size)
    {
        CheckCount(size, itemBytes: 1);
        return size == 0 ? "" : GeneralizedUtf8.Decode(ReadBytes((int)size));
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowNoText(int number, int count) => StateFormatException.Throw(
        StateErrorCode.OutOfRange, $"A repeated string has number {number}, but the string table has only {count}.");
}
