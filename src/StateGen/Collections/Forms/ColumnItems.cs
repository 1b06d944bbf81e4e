using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.CompilerServices;

namespace StateGen.Collections.Forms;

/// <summary>
/// Collections of <see cref="MinCount"/> and more structs whose members are bounded: a byte says whether they stand in rows, one
/// behind the other, or in columns, all values of a member together.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">How a single one is written.</typeparam>
internal static class ColumnItems<T, TFormatter>
    where TFormatter : IStateFormatter<T>
{
    /// <summary>The fewest items that may stand in columns.</summary>
    internal const int MinCount = 8;

    private const byte Rows = 0;
    private const byte Columns = 1;

    /// <summary>Whether so many items begin with the byte.</summary>
    internal static bool Have(int count) => TFormatter.ColumnCount > 0 && count >= MinCount;

    /// <summary>Writes items of which <see cref="Have"/> holds in columns, if they can stand so; otherwise says that rows follow.</summary>
    /// <returns>Whether they are written.</returns>
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
            // What one of them knows of a newer version stands behind it, in its row.
            writer.Retreat(writer.Position - start);
            BeginRows(ref writer);
        }

        return done;
    }

    /// <summary>Says that items of which <see cref="Have"/> holds stand in rows.</summary>
    internal static void BeginRows(ref StateWriter writer) => writer.Reserve(1)[0] = Rows;

    /// <summary>Reads whether so many items stand in columns; where they do not, checks their number against the bytes that are left.</summary>
    /// <exception cref="StateFormatException">They are too many, or stand in another way.</exception>
    internal static bool ReadForm(ref StateReader reader, int count)
    {
        if (TFormatter.ColumnCount == 0)
        {
            return false;
        }

        byte form = Have(count) ? reader.ReadBytes(1)[0] : Rows;
        if (form > Columns)
        {
            ThrowUnknown(form);
        }

        if (form == Columns)
        {
            return true;
        }

        reader.CheckCount((uint)count, TFormatter.MinSize);
        return false;
    }

    /// <summary>Reads items that stand in columns; the array grows as their bytes turn out to be there.</summary>
    /// <exception cref="StateFormatException">The bytes are not so many items.</exception>
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

    /// <summary>Reads items that stand in columns into an empty list, which grows as their bytes turn out to be there.</summary>
    /// <exception cref="StateFormatException">The bytes are not so many items.</exception>
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
        StateFormatException.Throw(StateErrorCode.Malformed, $"Structs stand in rows or in columns, not in form {form}.");
}
