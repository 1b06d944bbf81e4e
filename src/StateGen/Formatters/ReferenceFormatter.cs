using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes an object whose identity is preserved: first 0 and the object, then only its number.
/// </summary>
/// <typeparam name="T">The state type, which gives its objects their numbers itself.</typeparam>
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

    /// <summary>Writes an object as the case of a union; tag 0 announces the number of an object that was written before.</summary>
    public static void WriteCase(ref StateWriter writer, int tag, T value)
    {
        if (!writer.TryWriteReferenceCase(value))
        {
            StateFormatter<T>.WriteCase(ref writer, tag, value);
        }
    }
}
