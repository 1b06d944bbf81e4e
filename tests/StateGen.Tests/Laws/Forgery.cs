using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Laws;

/// <summary>Blobs in which a few bytes were replaced by others, with a right check.</summary>
internal static class Forgery
{
    /// <summary>The error that restoring gives.</summary>
    /// <param name="state">What is saved.</param>
    /// <param name="original">Bytes of its blob, which stand there exactly once.</param>
    /// <param name="replacement">What stands there instead.</param>
    /// <param name="at">Where they begin.</param>
    public static StateFormatException Restore<T>(T state, ReadOnlySpan<byte> original, ReadOnlySpan<byte> replacement, out int at)
        where T : IStateSerializable<T>
    {
        byte[] blob = StateSerializer.Save(state)[..^4];
        at = blob.AsSpan().IndexOf(original);
        Assert.True(at >= 0 && blob.AsSpan(at + 1).IndexOf(original) < 0);
        byte[] forged = Blobs.Seal(T.Layout.Name, [.. blob[..at], .. replacement, .. blob[(at + original.Length)..]]);
        return Assert.Throws<StateFormatException>(() => StateSerializer.Restore<T>(forged));
    }

    /// <summary>Asserts code, path and that the offset is that of the bytes replaced, less the bytes of the value before them.</summary>
    public static void AssertRefused<T>(T state, byte[] original, byte[] replacement, StateErrorCode code, string path, int before = 0)
        where T : IStateSerializable<T>
    {
        StateFormatException error = Restore(state, original, replacement, out int at);
        Assert.Equal((code, at - before, path), (error.Code, error.Offset, error.Path));
    }
}
