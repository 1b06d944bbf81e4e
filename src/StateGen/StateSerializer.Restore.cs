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
    /// <param name="blob">What <see cref="Save{T}(T)"/> gave, no byte more or less.</param>
    /// <param name="limits">What the blob may ask for; <see cref="StateLimits.Default"/> where it is not given.</param>
    /// <exception cref="StateFormatException">
    /// The bytes are anything else, or ask for more than the limits allow; or code of the program refused a value, whatever it threw but
    /// <see cref="OutOfMemoryException"/>, which passes through.
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
    /// Restores a state into an object that is there already, and into the objects and collections that it holds, so that
    /// nothing is allocated for what can be reused.
    /// </summary>
    /// <remarks>
    /// What the target holds is overwritten, also where other code holds the same object or collection, as a default that is shared by
    /// all new objects. SG0053 warns of those that it sees.
    /// </remarks>
    /// <param name="blob">What <see cref="Save{T}(T)"/> gave.</param>
    /// <param name="target">The object; after an exception what it holds is a mixture of old and new.</param>
    /// <param name="limits">What the blob may ask for; <see cref="StateLimits.Default"/> where it is not given.</param>
    /// <exception cref="StateFormatException">The bytes are anything else, or ask for more than the limits allow.</exception>
    /// <exception cref="InvalidOperationException">
    /// Objects of the type are made by a constructor or an initializer from their values, or a later layer has initial
    /// values, which only a new object has.
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

    /// <summary>Restores a state if the bytes are one; says what is the matter otherwise, and throws nothing.</summary>
    /// <param name="blob">Any bytes.</param>
    /// <param name="value">The state, where the outcome is <see cref="StateOutcome.Ok"/>.</param>
    /// <param name="error">What is wrong and where, otherwise.</param>
    /// <param name="limits">What the blob may ask for; <see cref="StateLimits.Default"/> where it is not given.</param>
    public static StateOutcome TryRestore<T>(
        ReadOnlySpan<byte> blob, out T? value, out StateFormatException? error, StateLimits? limits = null)
        where T : IStateSerializable<T>
    {
        try
        {
            value = Restore<T>(blob, limits);
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

    /// <inheritdoc cref="TryRestore{T}(ReadOnlySpan{byte}, out T, out StateFormatException, StateLimits)"/>
    public static StateOutcome TryRestore<T>(ReadOnlySpan<byte> blob, out T? value)
        where T : IStateSerializable<T> => TryRestore(blob, out value, out _);

    /// <inheritdoc cref="TryRestore{T}(ReadOnlySpan{byte}, out T, out StateFormatException, StateLimits)"/>
    public static StateOutcome TryRestore<T>(
        in ReadOnlySequence<byte> blob, out T? value, out StateFormatException? error, StateLimits? limits = null)
        where T : IStateSerializable<T>
    {
        try
        {
            value = Restore<T>(blob, limits);
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
