using System.Buffers;
using StateGen.Contracts;
using StateGen.Envelope;
using StateGen.IO;

namespace StateGen;

/// <summary>Saves the state of a session to a compact blob and restores it.</summary>
/// <remarks>
/// A blob consists of a byte of format and version, the body, and a checksum of four bytes. The checksum combines XxHash3 of the
/// preceding bytes with XxHash3 of the type's wire name, truncated. It detects corruption, not forgery.
/// </remarks>
public static partial class StateSerializer
{
    /// <summary>Saves a state to a new array.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <param name="value">The state to save.</param>
    /// <returns>The blob.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// The state cannot be saved because it could not be restored. For example, objects are nested more than 64 deep, an object is of a
    /// derived type, or a restored set would treat two of its items as equal.
    /// </exception>
    public static byte[] Save<T>(T value)
        where T : IStateSerializable<T>
    {
        StateWriter writer = new(ScratchBuffer.Take());
        Write(ref writer, value);
        byte[] blob = writer.Written.ToArray();
        ScratchBuffer.Return(writer.Buffer);
        return blob;
    }

    /// <summary>Appends a saved state to <paramref name="destination"/>.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <param name="value">The state to save.</param>
    /// <param name="destination">The buffer to append the blob to. After an exception, it is unchanged.</param>
    /// <returns>The length of the blob in bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> or <paramref name="destination"/> is null.</exception>
    /// <exception cref="InvalidOperationException">
    /// The state cannot be saved because it could not be restored. For example, objects are nested more than 64 deep, an object is of a
    /// derived type, or a restored set would treat two of its items as equal.
    /// </exception>
    public static int Save<T>(T value, IBufferWriter<byte> destination)
        where T : IStateSerializable<T>
    {
        ArgumentNullException.ThrowIfNull(destination);
        StateWriter writer = new(ScratchBuffer.Take());
        Write(ref writer, value);
        destination.Write(writer.Written);
        ScratchBuffer.Return(writer.Buffer);
        return writer.Position;
    }

    private static void Write<T>(ref StateWriter writer, T value)
        where T : IStateSerializable<T>
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        StateEnvelope.Begin(ref writer, StateType<T>.Layout);
        T.Write(ref writer, value);
        StateEnvelope.End(ref writer, StateType<T>.Layout);
    }
}
