using System.Buffers;
using System.Runtime.CompilerServices;
using StateGen.Contracts;
using StateGen.Envelope;
using StateGen.IO;

namespace StateGen;

/// <content>The methods that restore a state.</content>
public static partial class StateSerializer
{
    /// <summary>Restores a state from a blob.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <param name="blob">The blob that <see cref="Save{T}(T)"/> returned, without any bytes before or after it.</param>
    /// <param name="limits">The limits that the blob must not exceed. If null, <see cref="StateLimits.Default"/> applies.</param>
    /// <returns>The restored state.</returns>
    /// <exception cref="StateFormatException">
    /// The blob is corrupt, of another type or version, or exceeds the limits; or code of your program (a formatter, constructor, setter,
    /// comparer or hook) threw. Only <see cref="OutOfMemoryException"/> is not wrapped.
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

    /// <summary>Restores a state into an existing object, and reuses the objects and collections that it holds.</summary>
    /// <remarks>
    /// Everything that the target holds is overwritten. This includes objects and collections that other code uses as well, such as a
    /// default that all new objects share. SG0053 warns of those that it can see.
    /// </remarks>
    /// <typeparam name="T">The state type.</typeparam>
    /// <param name="blob">The blob that <see cref="Save{T}(T)"/> returned, without any bytes before or after it.</param>
    /// <param name="target">The object to overwrite. After an exception, it holds a mixture of old and new values.</param>
    /// <param name="limits">The limits that the blob must not exceed. If null, <see cref="StateLimits.Default"/> applies.</param>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="StateFormatException">The blob cannot be restored; see <see cref="Restore{T}(ReadOnlySpan{byte}, StateLimits)"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// A constructor or init accessor of the type takes saved members, a later version has initial values, which only new objects get, or
    /// <paramref name="target"/> is of a derived type.
    /// </exception>
    [SkipLocalsInit]
    public static void RestoreInto<T>(ReadOnlySpan<byte> blob, T target, StateLimits? limits = null)
        where T : class, IStateSerializable<T>
    {
        ArgumentNullException.ThrowIfNull(target);
        if (!T.CanPopulate)
        {
            throw new InvalidOperationException(
                $"Cannot restore into an existing {typeof(T).Name}: its constructor or init accessors take saved members, or a later version has initial values, which only new objects get. Use Restore instead.");
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

    /// <summary>Restores a state from a blob in several segments.</summary>
    /// <inheritdoc cref="Restore{T}(ReadOnlySpan{byte}, StateLimits)"/>
    public static T Restore<T>(in ReadOnlySequence<byte> blob, StateLimits? limits = null)
        where T : IStateSerializable<T>
    {
        if (blob.IsSingleSegment)
        {
            return Restore<T>(blob.FirstSpan, limits);
        }

        // Checked before the segments are joined: a blob that is too long must not make us rent a buffer.
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

    /// <summary>Restores a state from a blob, and reports an error instead of throwing it.</summary>
    /// <typeparam name="T">The state type.</typeparam>
    /// <param name="blob">The blob. It may be any bytes.</param>
    /// <param name="value">The restored state if the result is <see cref="StateOutcome.Ok"/>; otherwise the default of the type.</param>
    /// <param name="error">What is wrong, and where; null if the result is <see cref="StateOutcome.Ok"/>.</param>
    /// <param name="limits">The limits that the blob must not exceed. If null, <see cref="StateLimits.Default"/> applies.</param>
    /// <returns><see cref="StateOutcome.Ok"/>, or the kind of error.</returns>
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
