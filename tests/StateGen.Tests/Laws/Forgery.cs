using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Laws;

/// <summary>Forges blobs: replaces a few bytes, with a valid checksum.</summary>
internal static class Forgery
{
    /// <summary>Returns the error of the restore.</summary>
    /// <param name="state">The state to save.</param>
    /// <param name="original">Bytes that occur exactly once in its blob.</param>
    /// <param name="replacement">The bytes that replace them.</param>
    /// <param name="at">The offset of the replaced bytes.</param>
    public static StateFormatException Restore<T>(T state, ReadOnlySpan<byte> original, ReadOnlySpan<byte> replacement, out int at)
        where T : IStateSerializable<T>
    {
        byte[] blob = StateSerializer.Save(state)[..^4];
        at = blob.AsSpan().IndexOf(original);
        Assert.True(at >= 0 && blob.AsSpan(at + 1).IndexOf(original) < 0);
        byte[] forged = Blobs.Seal(T.Layout.Name, [.. blob[..at], .. replacement, .. blob[(at + original.Length)..]]);
        return Assert.Throws<StateFormatException>(() => StateSerializer.Restore<T>(forged));
    }

    /// <summary>Asserts the code, the path, and that the offset is that of the replaced bytes, minus the bytes of the value before them.</summary>
    public static void AssertRefused<T>(T state, byte[] original, byte[] replacement, StateErrorCode code, string path, int before = 0)
        where T : IStateSerializable<T>
    {
        StateFormatException error = Restore(state, original, replacement, out int at);
        Assert.Equal((code, at - before, path), (error.Code, error.Offset, error.Path));
    }
}
