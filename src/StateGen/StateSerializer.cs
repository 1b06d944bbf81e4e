using System.Buffers;
using System.IO.Hashing;
using System.Runtime.CompilerServices;
using StateGen.IO;
using StateGen.Layouts;

namespace StateGen;

/// <summary>Turns the state of a session into a few bytes and back.</summary>
/// <remarks>
/// A blob is a format byte, the version of the type (a varint), the body, and four bytes of integrity: XxHash3 of all
/// before them, truncated, seeded with the type's wire name. The check finds damage; it does not stop a forger.
/// </remarks>
public static class StateSerializer
{
    /// <summary>The first byte of a blob.</summary>
    internal const byte Format = 1;

    /// <summary>The bytes of integrity at the end.</summary>
    internal const int CheckSize = sizeof(uint);

    /// <summary>The shortest blob: format, version, one byte of presence bits, check.</summary>
    private const int MinSize = 3 + CheckSize;

    /// <summary>Saves a state.</summary>
    /// <returns>The blob.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <exception cref="InvalidOperationException">Objects are nested too deep, or the blob would be too long.</exception>
    public static byte[] Save<T>(T value)
        where T : IStateSerializable<T>
    {
        StateWriter writer = new(ScratchBuffer.Take());
        try
        {
            Write(ref writer, value);
            return writer.Written.ToArray();
        }
        finally
        {
            ScratchBuffer.Return(writer.Buffer);
        }
    }

    /// <summary>Saves a state behind what <paramref name="destination"/> holds already.</summary>
    /// <returns>The length of the blob in bytes.</returns>
    /// <inheritdoc cref="Save{T}(T)" path="/exception"/>
    public static int Save<T>(T value, IBufferWriter<byte> destination)
        where T : IStateSerializable<T>
    {
        ArgumentNullException.ThrowIfNull(destination);
        StateWriter writer = new(ScratchBuffer.Take());
        try
        {
            Write(ref writer, value);
            destination.Write(writer.Written);
            return writer.Position;
        }
        finally
        {
            ScratchBuffer.Return(writer.Buffer);
        }
    }

    /// <summary>Restores a state.</summary>
    /// <param name="blob">What <see cref="Save{T}(T)"/> gave, no byte more or less.</param>
    /// <exception cref="StateFormatException">The bytes are anything else.</exception>
    public static T Restore<T>(ReadOnlySpan<byte> blob)
        where T : IStateSerializable<T>
    {
        try
        {
            return Read<T>(blob);
        }
        catch (StateFormatException error)
        {
            throw ErrorLocator.Locate(error, StateType<T>.Layout, blob);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // A constructor or a setter of the user's may refuse what no state of today holds.
            string type = StateType<T>.Layout.TypeName;
            throw new StateFormatException(
                StateErrorCode.Rejected, $"A constructor or setter refused a value ({error.GetType().Name}).", -1, type, error);
        }
    }

    /// <summary>Restores a state from bytes in several segments.</summary>
    /// <inheritdoc cref="Restore{T}(ReadOnlySpan{byte})"/>
    public static T Restore<T>(in ReadOnlySequence<byte> blob)
        where T : IStateSerializable<T>
    {
        if (blob.IsSingleSegment)
        {
            return Restore<T>(blob.FirstSpan);
        }

        byte[] whole = ArrayPool<byte>.Shared.Rent(checked((int)blob.Length));
        try
        {
            blob.CopyTo(whole);
            return Restore<T>(whole.AsSpan(0, (int)blob.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    /// <summary>Restores a state if the bytes are one; says what is the matter otherwise, and throws nothing.</summary>
    /// <param name="blob">Any bytes.</param>
    /// <param name="value">The state, where the outcome is <see cref="StateOutcome.Ok"/>.</param>
    /// <param name="error">What is wrong and where, otherwise.</param>
    public static StateOutcome TryRestore<T>(
        ReadOnlySpan<byte> blob, out T? value, out StateFormatException? error)
        where T : IStateSerializable<T>
    {
        try
        {
            value = Restore<T>(blob);
            error = null;
            return StateOutcome.Ok;
        }
        catch (StateFormatException caught)
        {
            value = default;
            error = caught;
            return OutcomeOf(caught.Code);
        }
    }

    /// <inheritdoc cref="TryRestore{T}(ReadOnlySpan{byte}, out T, out StateFormatException)"/>
    public static StateOutcome TryRestore<T>(ReadOnlySpan<byte> blob, out T? value)
        where T : IStateSerializable<T> => TryRestore(blob, out value, out _);

    /// <inheritdoc cref="TryRestore{T}(ReadOnlySpan{byte}, out T, out StateFormatException)"/>
    public static StateOutcome TryRestore<T>(
        in ReadOnlySequence<byte> blob, out T? value, out StateFormatException? error)
        where T : IStateSerializable<T>
    {
        if (blob.IsSingleSegment)
        {
            return TryRestore(blob.FirstSpan, out value, out error);
        }

        byte[] whole = ArrayPool<byte>.Shared.Rent(checked((int)blob.Length));
        try
        {
            blob.CopyTo(whole);
            return TryRestore(whole.AsSpan(0, (int)blob.Length), out value, out error);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    private static void Write<T>(ref StateWriter writer, T value)
        where T : IStateSerializable<T>
    {
        if (value is null)
        {
            throw new ArgumentNullException(nameof(value));
        }

        BoundedWriter header = writer.BeginBounded(1 + StatePrimitives.MaxVarintSize);
        header.WriteFixed(Format);
        header.WriteVarint((uint)StateType<T>.Layout.Version);
        writer.EndBounded(ref header);
        writer.EnterObject();
        T.Write(ref writer, value);

        uint check = Check(writer.Written, StateType<T>.Layout.Seed);
        StatePrimitives.WriteFixed(ref writer.Reserve(CheckSize)[0], check);
    }

    private static T Read<T>(ReadOnlySpan<byte> blob)
        where T : IStateSerializable<T>
    {
        StateReader reader = Open(blob, StateType<T>.Layout.Seed);
        try
        {
            T value = T.Read(ref reader);
            reader.ExpectEnd();
            return value;
        }
        finally
        {
            reader.Release();
        }
    }

    /// <summary>Checks what surrounds the body, before a single field of it is read, and stands at the body's start.</summary>
    internal static StateReader Open(ReadOnlySpan<byte> blob, long seed)
    {
        if (blob.Length < MinSize)
        {
            StateFormatException.Throw(
                StateErrorCode.Truncated, $"{blob.Length} bytes are fewer than the {MinSize} of the shortest state.", 0);
        }

        int end = blob.Length - CheckSize;
        if (StatePrimitives.ReadFixed<uint>(ref Unsafe.AsRef(in blob[end])) != Check(blob[..end], seed))
        {
            StateFormatException.Throw(
                StateErrorCode.CheckFailed, "The check does not fit: the bytes were damaged, or they are a state of another type.", end);
        }

        if (blob[0] != Format)
        {
            StateFormatException.Throw(
                StateErrorCode.UnknownFormat, $"The format byte is 0x{blob[0]:X2}; this library knows 0x{Format:X2}.", 0);
        }

        StateReader reader = new(blob, 1, end);
        if (reader.ReadVarint(int.MaxValue) == 0)
        {
            StateFormatException.Throw(StateErrorCode.OutOfRange, "The version is 0; versions begin with 1.");
        }

        reader.EnterObject();
        return reader;
    }

    private static uint Check(ReadOnlySpan<byte> bytes, long seed) => (uint)XxHash3.HashToUInt64(bytes, seed);

    private static StateOutcome OutcomeOf(StateErrorCode code) => code switch
    {
        StateErrorCode.UnknownFormat => StateOutcome.TooNew,
        StateErrorCode.TooDeep => StateOutcome.OverBudget,
        _ => StateOutcome.Corrupt,
    };
}
