using StateGen.IO;

namespace StateGen.Layouts;

/// <summary>Finds out which member an error belongs to.</summary>
internal static class ErrorLocator
{
    /// <summary>The same error with the offset and the path of the value that is wrong, in a blob that was opened without one.</summary>
    internal static StateFormatException Locate(
        StateFormatException error, StateLayout layout, ReadOnlySpan<byte> blob, StateLimits limits)
    {
        var walk = new StateWalk(layout.TypeName, error.Offset);
        StateReader reader = new(blob, StateEnvelope.Open(blob, layout, limits), limits);
        try
        {
            walk.WalkObject(ref reader, layout);
            walk.Reach(ref reader);
            reader.ExpectEnd();
        }
        catch (StateFormatException found) when (!walk.Found)
        {
            // What the walk stumbles over is nearer to the cause than what the restore fell over later.
            return new StateFormatException(found.Code, Problem(found, walk), walk.Offset, walk.Path);
        }
        catch (StateFormatException)
        {
            // The walk stopped at the place that the error itself named.
        }
        finally
        {
            reader.Release();
        }

        return new StateFormatException(error.Code, Problem(error, walk), error.Offset, walk.Path);
    }

    /// <summary>Whether a blob that was opened without an error holds a member whose value must not be shown.</summary>
    internal static bool HoldsSensitive(StateLayout layout, ReadOnlySpan<byte> blob, StateLimits limits)
    {
        var walk = new StateWalk(layout.TypeName, target: -1);
        StateReader reader = new(blob, StateEnvelope.Open(blob, layout, limits), limits);
        try
        {
            walk.WalkObject(ref reader, layout);
        }
        catch (StateFormatException)
        {
            // What was met before it counts.
        }
        finally
        {
            reader.Release();
        }

        return walk.MetSensitive;
    }

    /// <summary>A formatter of a user's own may put the value into its sentence.</summary>
    private static string Problem(StateFormatException error, StateWalk walk) =>
        walk.IsInSensitive ? "A value is not valid (sensitive)." : error.Problem;
}
