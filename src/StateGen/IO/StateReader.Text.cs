using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen;

/// <content>Strings.</content>
public ref partial struct StateReader
{
    /// <summary>Reads a string.</summary>
    /// <exception cref="StateFormatException">There are fewer bytes, they are no text, or a number is one that no string has.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string ReadString() => _stringTable is { } table && table.Depth == _skippable
        ? ReadRepeatable(table)
        : ReadText(ReadVarint(int.MaxValue));

    /// <summary>Reads a string that is copied, or looked at whole: one that comes again costs so much for each character.</summary>
    /// <exception cref="StateFormatException">There is no string, or the limits do not allow it.</exception>
    internal string ReadString(int weight)
    {
        int outer = BeginKeys(weight);
        string text = ReadString();
        EndKeys(outer);
        return text;
    }

    /// <summary>Begins the items of a collection, where strings may be repeated.</summary>
    /// <param name="count">The number of items.</param>
    /// <returns>What <see cref="EndStringTable"/> needs.</returns>
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

    /// <summary>Ends the items of a collection.</summary>
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

    /// <summary>Reads the UTF-8 of a string whose length in bytes was read.</summary>
    /// <exception cref="StateFormatException">There are fewer bytes, or they are no text.</exception>
    internal string ReadText(ulong size)
    {
        CheckCount(size, itemBytes: 1);
        return size == 0 ? "" : GeneralizedUtf8.Decode(ReadBytes((int)size));
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowNoText(int number, int count) => StateFormatException.Throw(
        StateErrorCode.OutOfRange, $"A string is number {number}, and {count} were remembered before it.");
}
