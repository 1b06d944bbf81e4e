using StateGen.CompilerServices;
using StateGen.Layouts;

namespace StateGen.Envelope;

/// <summary>Finds out which member an error belongs to.</summary>
internal static class ErrorLocator
{
    private const string Hidden = "A value is not valid (sensitive).";

    /// <summary>Returns the exception for the caller of a restore: the error with the offset and the path of the invalid value.</summary>
    /// <param name="error">The exception that this library or user code threw.</param>
    /// <param name="layout">The layout of the root.</param>
    /// <param name="blob">The blob, which was opened without an error.</param>
    /// <param name="limits">The limits of the restore.</param>
    /// <param name="reached">How far it was read.</param>
    internal static StateFormatException Locate(
        Exception error, StateLayout layout, ReadOnlySpan<byte> blob, StateLimits limits, int reached)
    {
        reached = Math.Min(reached, blob.Length);
        var format = error as StateFormatException;
        int target = format?.Offset ?? -1;
        var walk = new StateWalk(layout.TypeName, target, reached);
        Exception? met = Walk(walk, layout, blob, limits);
        if (walk.GaveUp)
        {
            // The place of the error is unknown, and so is whether a value there may be shown.
            bool isOurs = format is { IsOurs: true };
            return Make(error, isOurs ? format!.Problem : null, target >= 0 ? target : reached, layout.TypeName, mayTell: false);
        }

        if (walk.Found)
        {
            return Make(error, walk.IsInSensitive ? Hidden : format!.Problem, target, walk.Path, !walk.MetSensitive);
        }

        if (met is StateFormatException found && format is not null)
        {
            // The error that the walk finds is nearer to the cause than the later one of the restore.
            return new StateFormatException(found.Code, walk.IsInSensitive ? Hidden : found.Problem, walk.Offset, walk.Path);
        }

        if (met is not null and not StateFormatException && walk.Offset <= reached)
        {
            // A formatter of the user's, which throws each time that it is called.
            return Make(met, null, walk.Offset, walk.Path, !walk.MetSensitive);
        }

        // Code that a walk does not run: a constructor, a setter, a hook, a comparer.
        string? problem = walk.MetSensitive && format is not { IsOurs: true } ? Hidden : format?.Problem;
        int offset = target >= 0 ? target : walk.LastReached >= 0 ? walk.LastReached : reached;
        return Make(error, problem, offset, PathTo(walk.LastReached, reached, layout, blob, limits), !walk.MetSensitive);
    }

    /// <summary>
    /// The path of code that failed between two values: the common part of the paths of the value that ends there and of the value that begins
    /// there. The code may have got the one, or be about to read the other.
    /// </summary>
    private static string PathTo(int before, int reached, StateLayout layout, ReadOnlySpan<byte> blob, StateLimits limits)
    {
        var ended = new StateWalk(layout.TypeName, before, reached);
        Walk(ended, layout, blob, limits);
        var begun = new StateWalk(layout.TypeName, reached, reached);
        Walk(begun, layout, blob, limits);
        return !begun.Found || begun.IsAtEnd ? ended.Path
            : !ended.Found ? begun.Path
            : string.Concat(ended.Steps.Zip(begun.Steps).TakeWhile(steps => steps.First == steps.Second).Select(steps => steps.First));
    }

    /// <summary>Walks a blob whose checksum matches to its end.</summary>
    private static Exception? Walk(StateWalk walk, StateLayout layout, ReadOnlySpan<byte> blob, StateLimits limits) =>
        Walk(walk, layout, blob, limits, StateEnvelope.Open(blob, layout, limits));

    /// <summary>Walks a blob to its end.</summary>
    /// <returns>The exception that the walk met, or null.</returns>
    internal static Exception? Walk(StateWalk walk, StateLayout layout, ReadOnlySpan<byte> blob, StateLimits limits, int body)
    {
        StateReader reader = new(blob, body, limits);
        try
        {
            walk.WalkObject(ref reader, layout);
            walk.IsAtEnd = true;
            walk.Reach(ref reader);
            reader.ExpectEnd();
            return null;
        }
        catch (Exception met) when (met is not OutOfMemoryException)
        {
            return met;
        }
        finally
        {
            reader.Release();
        }
    }

    /// <summary>Makes the exception: one of the same code, or one that tells that code of the user's refused a value.</summary>
    private static StateFormatException Make(Exception error, string? problem, int offset, string path, bool mayTell) =>
        error is StateFormatException format
            ? new StateFormatException(format.Code, problem ?? Hidden, offset, path)
            : new StateFormatException(
                StateErrorCode.Rejected,
                $"A formatter, constructor, setter, comparer or hook refused a value ({error.GetType().Name}).",
                offset,
                path,
                mayTell ? error : null);
}
