using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.CompilerServices;

namespace StateGen.Collections.Forms;

/// <summary>
/// Collections of <see cref="MinCount"/> or more structs whose members are bounded. A byte says how they are written: in rows, one struct
/// after the other, or in columns, all values of a member together.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of a single item.</typeparam>
internal static class ColumnItems<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>The fewest items that may form columns.</summary>
    internal const int MinCount = 8;

    private const byte Rows = 0;
    private const byte Columns = 1;

    /// <summary>Returns whether so many items begin with the byte.</summary>
    internal static bool Have(int count) => TFormatter.ColumnCount > 0 && count >= MinCount;

    /// <summary>Writes items in columns. If they cannot form columns, writes the byte that announces rows.</summary>
    /// <returns>Whether the items are written.</returns>
    internal static bool TryWrite(ref StateWriter writer, ReadOnlySpan<T> items)
    {
        int start = writer.Position;
        writer.Reserve(1)[0] = Columns;
        writer.EnterObject();
        bool done = true;
        for (ReadOnlySpan<T> rest = items; done && !rest.IsEmpty;)
        {
            int count = Math.Min(rest.Length, StateColumn<T>.Length);
            done = TFormatter.TryWriteColumns(ref writer, rest[..count]);
            rest = rest[count..];
        }

        writer.LeaveObject();
        if (!done)
        {
            // An item carries layers of a newer version, which only a row can hold.
            writer.Retreat(writer.Position - start);
            BeginRows(ref writer);
        }

        return done;
    }

    /// <summary>Writes the byte that announces rows.</summary>
    internal static void BeginRows(ref StateWriter writer) => writer.Reserve(1)[0] = Rows;

    /// <summary>Reads the form of so many structs. If they form rows, checks their count against the bytes that are left.</summary>
    /// <exception cref="StateFormatException">The remaining bytes cannot hold so many items, or the form is unknown.</exception>
    internal static ItemForm ReadForm(ref StateReader reader, int count)
    {
        byte form = Have(count) ? reader.ReadBytes(1)[0] : Rows;
        if (form > Columns)
        {
            ThrowUnknown(form);
        }

        if (form == Columns)
        {
            return ItemForm.Columns;
        }

        reader.CheckCount((uint)count, TFormatter.MinSize);
        return ItemForm.Rows;
    }

    /// <summary>Reads columns into an array, which grows as their bytes turn out to be there.</summary>
    /// <exception cref="StateFormatException">The bytes are not that many items.</exception>
    internal static T[] Read(ref StateReader reader, int count)
    {
        reader.EnterObject();
        T[] items = new T[Math.Min(count, StateReader.MaxReservedItems)];
        for (int done = 0; done < count; done += StateColumn<T>.Length)
        {
            if (done == items.Length)
            {
                Array.Resize(ref items, (int)Math.Min(count, 2L * items.Length));
            }

            TFormatter.ReadColumns(ref reader, items.AsSpan(done, Math.Min(count - done, StateColumn<T>.Length)));
        }

        reader.LeaveObject();
        return items;
    }

    /// <summary>Reads columns into an empty list, which grows as their bytes turn out to be there.</summary>
    /// <exception cref="StateFormatException">The bytes are not that many items.</exception>
    internal static void Fill(ref StateReader reader, int count, List<T> target)
    {
        reader.EnterObject();
        target.EnsureCapacity(Math.Min(count, StateReader.MaxReservedItems));
        for (int done = 0; done < count; done = target.Count)
        {
            int next = Math.Min(count, done + StateColumn<T>.Length);
            if (next > target.Capacity)
            {
                target.Capacity = (int)Math.Min(count, 2L * done);
            }

            CollectionsMarshal.SetCount(target, next);
            TFormatter.ReadColumns(ref reader, CollectionsMarshal.AsSpan(target)[done..]);
        }

        reader.LeaveObject();
    }

    // Out of line, as all that formats text.
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowUnknown(byte form) =>
        StateFormatException.Throw(StateErrorCode.Malformed, $"The items have form {form}; structs form rows (0) or columns (1).");
}
