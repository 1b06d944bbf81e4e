using System.Buffers;
using StateGen.Contracts;
using StateGen.Envelope;
using StateGen.IO;

namespace StateGen;

/// <summary>Saves the state of a session as a few bytes, and restores it from them.</summary>
/// <remarks>
/// A blob consists of a byte with the format and the version, the body, and a checksum of four bytes. The checksum is a truncated XxHash3 of
/// the bytes before it, combined with that of the type's wire name. It detects corruption, not forgery.
/// </remarks>
public static partial class StateSerializer
{
    /// <summary>Saves a state.</summary>
    /// <returns>The saved state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Objects are nested too deeply, or the blob would be too long.</exception>
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
    /// <returns>The length of the saved state in bytes.</returns>
    /// <inheritdoc cref="Save{T}(T)" path="/exception"/>
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
