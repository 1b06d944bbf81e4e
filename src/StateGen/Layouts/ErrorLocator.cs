using StateGen.IO;

namespace StateGen.Layouts;

/// <summary>Finds out which member an error belongs to.</summary>
internal static class ErrorLocator
{
    /// <summary>The same error with the offset and the path of the value that is wrong.</summary>
    internal static StateFormatException Locate(
        StateFormatException error, StateLayout layout, ReadOnlySpan<byte> blob, StateLimits limits)
    {
        var walk = new StateWalk(layout.TypeName, error.Offset);
        StateReader reader;
        try
        {
            reader = StateEnvelope.Open(blob, layout, limits);
        }
        catch (StateFormatException envelope)
        {
            // Without an offset of its own it is the version's, which stands behind the format byte.
            int offset = envelope.Offset < 0 ? 1 : envelope.Offset;
            return new StateFormatException(envelope.Code, envelope.Problem, offset, layout.TypeName);
        }

        try
        {
            walk.WalkObject(ref reader, layout);
            walk.Reach(ref reader);
            reader.ExpectEnd();
        }
        catch (StateFormatException found) when (!walk.Found)
        {
            // What the walk stumbles over is nearer to the cause than what the restore fell over later.
            return new StateFormatException(found.Code, found.Problem, walk.Offset, walk.Path);
        }
        catch (StateFormatException)
        {
            // The walk stopped at the place that the error itself named.
        }
        finally
        {
            reader.Release();
        }

        return new StateFormatException(error.Code, error.Problem, error.Offset, walk.Path);
    }
}
