namespace StateGen.Collections.Tuples;

/// <summary>The header of a tuple says which items are null: one bit for each item that can be null. It takes one byte, or none.</summary>
internal struct TupleHeader
{
    private int _nulls;
    private int _count;

    /// <summary>How many bytes the head of a tuple with so many items that can be null takes.</summary>
    internal static int Size(int count) => count == 0 ? 0 : 1;

    /// <summary>1 for a type that has a null.</summary>
    internal static int Bit<T>() => default(T) is null ? 1 : 0;

    /// <summary>Takes note of the next item on saving.</summary>
    internal void Add<T>(T item)
    {
        if (default(T) is null)
        {
            _nulls |= item is null ? 1 << _count : 0;
            _count++;
        }
    }

    internal readonly void Write(ref StateWriter writer)
    {
        if (_count > 0)
        {
            writer.Reserve(1)[0] = (byte)_nulls;
        }
    }

    /// <summary>Reads the head of a tuple.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="count">How many of the items can be null.</param>
    internal static TupleHeader Read(ref StateReader reader, int count)
    {
        if (count == 0)
        {
            return default;
        }

        byte nulls = reader.ReadBytes(1)[0];
        if (nulls >> count != 0)
        {
            StateFormatException.Throw(StateErrorCode.Malformed, "An unused bit in the header of a tuple is set.");
        }

        return new TupleHeader { _nulls = nulls };
    }

    /// <summary>Whether the next item is null, on restoring.</summary>
    internal bool NextIsNull<T>() => default(T) is null && (_nulls & (1 << _count++)) != 0;
}
