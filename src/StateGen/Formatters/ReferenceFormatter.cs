using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Writes an object whose references are preserved: 0 and the object at its first occurrence, and its number after that.</summary>
/// <typeparam name="T">The state type. Its generated code numbers its objects.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReferenceFormatter<T> : IStateFormatter<T>
    where T : class, IStateSerializable<T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => ReferenceShape<T>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, T value)
    {
        if (!writer.TryWriteReference(value))
        {
            StateFormatter<T>.Write(ref writer, value);
        }
    }

    /// <inheritdoc/>
    public static T Read(ref StateReader reader) =>
        reader.TryReadReference(out T? value) ? value : StateFormatter<T>.Read(ref reader);

    /// <summary>Writes an object as the case of a union, or tag 0 and its number if it was written before.</summary>
    public static void WriteCase(ref StateWriter writer, int tag, T value)
    {
        if (!writer.TryWriteReferenceCase(value))
        {
            StateFormatter<T>.WriteCase(ref writer, tag, value);
        }
    }
}
