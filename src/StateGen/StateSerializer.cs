using System.Buffers;
using StateGen.Contracts;
using StateGen.Envelope;
using StateGen.IO;

namespace StateGen;

/// <summary>Turns the state of a session into a few bytes and back.</summary>
/// <remarks>
/// A blob is a byte of format and version, the body, and four bytes of integrity: XxHash3 of all before them and that of
/// the type's wire name, truncated. The check finds damage; it does not stop a forger.
/// </remarks>
public static partial class StateSerializer
{
    /// <summary>Saves a state.</summary>
    /// <returns>The blob.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Objects are nested too deep, or the blob would be too long.</exception>
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
    /// <returns>The length of the blob in bytes.</returns>
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
