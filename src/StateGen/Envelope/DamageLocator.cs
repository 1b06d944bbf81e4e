using StateGen.CompilerServices;
using StateGen.Layouts;

namespace StateGen.Envelope;

/// <summary>Finds the first value that cannot be read in a blob whose checksum does not match.</summary>
internal static class DamageLocator
{
    private const string Damaged = "Checksum mismatch: the data is corrupt, or of a type that this program does not know.";

    /// <summary>
    /// The error for such a blob. It names the first value that cannot be read; the damage is there or before it. Damage may leave every
    /// value readable: then it names the check. One walk finds out, which costs no more than the one for any other error.
    /// </summary>
    /// <param name="blob">The blob.</param>
    /// <param name="layout">The layout of the type that it should be of.</param>
    /// <param name="limits">The limits of the restore.</param>
    internal static StateFormatException Locate(ReadOnlySpan<byte> blob, StateLayout layout, StateLimits limits)
    {
        int body;
        try
        {
            body = StateEnvelope.OpenUnchecked(blob, layout, limits);
        }
        catch (StateFormatException head)
        {
            return Make(head.Offset, layout.TypeName);
        }

        StateWalk walk = new(layout.TypeName, target: -1);
        return ErrorLocator.Walk(walk, layout, blob, limits, body) is null || walk.GaveUp || walk.IsAtEnd
            ? new StateFormatException(StateErrorCode.CheckFailed, Damaged, blob.Length - StateEnvelope.CheckSize, layout.TypeName)
            : Make(walk.Offset, walk.Path);
    }

    private static StateFormatException Make(int offset, string path) =>
        new(StateErrorCode.CheckFailed, $"{Damaged} This is the first value that cannot be read.", offset, path);
}
