using System.Buffers;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.Envelope;
using StateGen.IO;

namespace StateGen;

/// <content>Restoring.</content>
public static partial class StateSerializer
{
    /// <summary>Restores a state.</summary>
    /// <param name="blob">The bytes that <see cref="Save{T}(T)"/> returned.</param>
    /// <param name="limits">What the blob may ask for. The default is <see cref="StateLimits.Default"/>.</param>
    /// <exception cref="StateFormatException">
    /// The bytes are not a saved state, or ask for more than the limits allow. Or code of the program refused a value: whatever that code
    /// throws becomes this exception, except <see cref="OutOfMemoryException"/>.
    /// </exception>
    [SkipLocalsInit]
    public static T Restore<T>(ReadOnlySpan<byte> blob, StateLimits? limits = null)
        where T : IStateSerializable<T>
    {
        limits ??= StateLimits.Default;
        Unsafe.SkipInit(out TailSpace space);
        StateReader reader = new(blob, StateEnvelope.Open(blob, StateType<T>.Layout, limits), limits, ref space);
        try
        {
            T value = T.Read(ref reader);
            reader.ExpectEnd();
            reader.Release();
            return value;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw ErrorLocator.Locate(error, StateType<T>.Layout, blob, limits, reader.Offset);
        }
    }

    /// <summary>
    /// Restores a state into an existing object, and into the objects and collections that it holds. They are reused where possible, so
    /// that nothing is allocated for them.
    /// </summary>
    /// <remarks>
    /// The contents of the target are overwritten, even if other code holds the same object or collection. An example is a default that
    /// all new objects share. SG0053 warns of the ones that it sees.
    /// </remarks>
    /// <param name="blob">The bytes that <see cref="Save{T}(T)"/> returned.</param>
    /// <param name="target">The object. After an exception it holds a mixture of old and new values.</param>
    /// <param name="limits">What the blob may ask for. The default is <see cref="StateLimits.Default"/>.</param>
    /// <exception cref="StateFormatException">The bytes are not a saved state, or ask for more than the limits allow.</exception>
    /// <exception cref="InvalidOperationException">
    /// A constructor or an initializer takes saved members of the type, or a later layer has initial values, which only a new object has.
    /// </exception>
    [SkipLocalsInit]
    public static void RestoreInto<T>(ReadOnlySpan<byte> blob, T target, StateLimits? limits = null)
        where T : class, IStateSerializable<T>
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!T.CanPopulate)
        {
            throw new InvalidOperationException(
                $"A {typeof(T).Name} cannot be restored in place: a constructor or an initializer takes saved members, or a later layer has initial values, which only a new object has. Use Restore.");
        }

        StateWriter.RequireExactType(target, typeof(T));
        limits ??= StateLimits.Default;
        Unsafe.SkipInit(out TailSpace space);
        StateReader reader = new(blob, StateEnvelope.Open(blob, StateType<T>.Layout, limits), limits, ref space);
        try
        {
            T.Populate(ref reader, target, reuse: true);
            reader.ExpectEnd();
            reader.Release();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw ErrorLocator.Locate(error, StateType<T>.Layout, blob, limits, reader.Offset);
        }
    }

    /// <summary>Restores a state from bytes in several segments.</summary>
    /// <inheritdoc cref="Restore{T}(ReadOnlySpan{byte}, StateLimits)"/>
    public static T Restore<T>(in ReadOnlySequence<byte> blob, StateLimits? limits = null)
        where T : IStateSerializable<T>
    {
        if (blob.IsSingleSegment)
        {
            return Restore<T>(blob.FirstSpan, limits);
        }

        // Before the segments are put together.
        StateEnvelope.CheckLength(blob.Length, StateType<T>.Layout, limits ?? StateLimits.Default);
        byte[] whole = ArrayPool<byte>.Shared.Rent((int)blob.Length);
        try
        {
            blob.CopyTo(whole);
            return Restore<T>(whole.AsSpan(0, (int)blob.Length), limits);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    /// <summary>Tries to restore a state. Returns how that ended instead of throwing.</summary>
    /// <param name="blob">Any bytes.</param>
    /// <param name="value">The state, if the outcome is <see cref="StateOutcome.Ok"/>.</param>
    /// <param name="error">What is wrong and where, for any other outcome.</param>
    /// <param name="limits">What the blob may ask for. The default is <see cref="StateLimits.Default"/>.</param>
    public static StateOutcome TryRestore<T>(
        ReadOnlySpan<byte> blob, out T? value, out StateFormatException? error, StateLimits? limits = null)
        where T : IStateSerializable<T> => TryRestore(blob, in ReadOnlySequence<byte>.Empty, out value, out error, limits);

    /// <inheritdoc cref="TryRestore{T}(ReadOnlySpan{byte}, out T, out StateFormatException, StateLimits)"/>
    public static StateOutcome TryRestore<T>(ReadOnlySpan<byte> blob, out T? value)
        where T : IStateSerializable<T> => TryRestore(blob, out value, out _);

    /// <inheritdoc cref="TryRestore{T}(ReadOnlySpan{byte}, out T, out StateFormatException, StateLimits)"/>
    public static StateOutcome TryRestore<T>(
        in ReadOnlySequence<byte> blob, out T? value, out StateFormatException? error, StateLimits? limits = null)
        where T : IStateSerializable<T> => TryRestore([], in blob, out value, out error, limits);

    // The blob is in one of the two; the other one is empty.
    private static StateOutcome TryRestore<T>(
        ReadOnlySpan<byte> blob,
        in ReadOnlySequence<byte> segments,
        out T? value,
        out StateFormatException? error,
        StateLimits? limits)
        where T : IStateSerializable<T>
    {
        try
        {
            value = segments.IsEmpty ? Restore<T>(blob, limits) : Restore<T>(segments, limits);
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

    private static StateOutcome OutcomeOf(StateErrorCode code) => code switch
    {
        StateErrorCode.WrongType => StateOutcome.WrongType,
        StateErrorCode.UnknownFormat or StateErrorCode.UnknownCase => StateOutcome.TooNew,
        StateErrorCode.TooOld => StateOutcome.TooOld,
        StateErrorCode.TooDeep or StateErrorCode.TooManyElements or StateErrorCode.TooLong => StateOutcome.OverBudget,
        _ => StateOutcome.Corrupt,
    };
}
