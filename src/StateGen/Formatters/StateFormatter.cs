using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>Writes the layers of a nested object of a state type. It has no version or checksum of its own.</summary>
/// <typeparam name="T">The state type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StateFormatter<T> : IStateFormatter<T>
    where T : IStateSerializable<T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => ObjectShape<T>.Instance;

    static int IStateFormatter<T>.ColumnCount => T.ColumnCount;

    static bool IStateFormatter<T>.TryWriteColumns(ref StateWriter writer, ReadOnlySpan<T> items) => T.TryWriteColumns(ref writer, items);

    static void IStateFormatter<T>.ReadColumns(ref StateReader reader, Span<T> items) => T.ReadColumns(ref reader, items);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref StateWriter writer, T value)
    {
        writer.EnterObject();
        T.Write(ref writer, value);
        writer.LeaveObject();
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read(ref StateReader reader)
    {
        reader.EnterObject();
        T value = T.Read(ref reader);
        reader.LeaveObject();
        return value;
    }

    /// <summary>Reads into an existing object if there is one and its type supports this, or creates a new one.</summary>
    public static T Read(ref StateReader reader, T? existing)
    {
        if (existing is null || !T.CanPopulate)
        {
            return Read(ref reader);
        }

        reader.EnterObject();
        T.Populate(ref reader, existing, reuse: true);
        reader.LeaveObject();
        return existing;
    }

    /// <summary>Reads the layers of an object into an existing one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Populate(ref StateReader reader, T value, bool reuse) => T.Populate(ref reader, value, reuse);

    /// <summary>Writes an object as the case of a union. The union counts the depth.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void WriteCase(ref StateWriter writer, int tag, T value)
    {
        writer.WriteVarint((uint)tag);
        int start = writer.BeginCase();
        T.Write(ref writer, value);
        writer.EndCase(start);
    }

    /// <summary>Reads the case of a union after its tag.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReadCase(ref StateReader reader)
    {
        int end = reader.EnterCase();
        T value = T.Read(ref reader);
        reader.LeaveCase(end);
        return value;
    }

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static T Absent
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => T.Absent;
    }

    /// <summary>Whether all members of a struct have their defaults.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(T value) => T.IsDefault(value);
}
