using System.Buffers;

namespace StateGen.IO;

/// <summary>
/// Puts the entries of a collection without an order of its own into one: that of their bytes, compared one by one, the
/// shorter first where one begins like the other. Hash tables give their entries in an order that may depend on the
/// hash seed of the process; equal states must give equal bytes all the same.
/// </summary>
/// <remarks>
/// The entries are written as they come, and moved after the last one. The mask of nulls, right before
/// them, is moved with them. Entries in which an object got its number are not moved: the number depends on their order.
/// </remarks>
internal struct CanonicalEntries
{
    private readonly int _start;
    private readonly int _references;
    private readonly Entry[] _entries;
    private int _count;
    private bool _hasNulls;

    /// <summary>Begins entries at the position of the writer.</summary>
    internal CanonicalEntries(ref StateWriter writer, int count)
    {
        _start = writer.Position;
        _references = writer.ReferenceCount;
        _entries = ArrayPool<Entry>.Shared.Rent(count);
        writer.BeginCanonical();
    }

    /// <summary>Ends an entry at the position of the writer. The next one begins there.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="isNull">Whether the mask of nulls has the entry's bit set.</param>
    internal void End(ref StateWriter writer, bool isNull)
    {
        int start = _count == 0 ? _start : _entries[_count - 1].End;
        _entries[_count++] = new Entry(start, writer.Position, isNull);
        _hasNulls |= isNull;
    }

    /// <summary>Brings the entries into their order.</summary>
    internal readonly void Sort(ref StateWriter writer)
    {
        writer.EndCanonical();
        if (writer.ReferenceCount > _references)
        {
            ArrayPool<Entry>.Shared.Return(_entries);
            return;
        }

        Span<byte> written = writer.Buffer.AsSpan(_start, writer.Position - _start);
        byte[] copy = ArrayPool<byte>.Shared.Rent(written.Length);
        written.CopyTo(copy);
        Span<Entry> entries = _entries.AsSpan(0, _count);
        entries.Sort(new ByBytes(copy, _start));

        int position = 0;
        foreach (Entry entry in entries)
        {
            entry.Bytes(copy, _start).CopyTo(written[position..]);
            position += entry.End - entry.Start;
        }

        if (_hasNulls)
        {
            int maskSize = (_count + 7) / 8;
            SetMask(writer.Buffer.AsSpan(_start - maskSize, maskSize), entries);
        }

        ArrayPool<byte>.Shared.Return(copy);
        ArrayPool<Entry>.Shared.Return(_entries);
    }

    private static void SetMask(Span<byte> mask, ReadOnlySpan<Entry> entries)
    {
        mask.Clear();
        for (int i = 0; i < entries.Length; i++)
        {
            if (entries[i].IsNull)
            {
                mask[i >> 3] |= (byte)(1 << (i & 7));
            }
        }
    }

    private readonly record struct Entry(int Start, int End, bool IsNull)
    {
        internal ReadOnlySpan<byte> Bytes(byte[] copy, int origin) => copy.AsSpan(Start - origin, End - Start);
    }

    private readonly struct ByBytes(byte[] copy, int origin) : IComparer<Entry>
    {
        public int Compare(Entry left, Entry right) => left.Bytes(copy, origin).SequenceCompareTo(right.Bytes(copy, origin));
    }
}
