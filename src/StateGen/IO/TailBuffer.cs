namespace StateGen.IO;

/// <summary>
/// One buffer a thread for the end of a blob, all zeros but for what was moved there: whoever returns it says how much
/// that was, so that only this much is cleared. It is taken and returned, as <see cref="ScratchBuffer"/> is.
/// </summary>
internal static class TailBuffer
{
    /// <summary>The zeros after the bytes that are moved, so that most blobs are moved only once.</summary>
    internal const int Padding = 1024;

    private const int InitialSize = 2048;

    /// <summary>A buffer that has grown beyond this is not kept.</summary>
    private const int MaxKept = 1 << 16;

    [ThreadStatic]
    private static byte[]? _kept;

    internal static byte[] Take(int size)
    {
        ref byte[]? kept = ref _kept;
        byte[]? buffer = kept;
        if (buffer is not null && buffer.Length >= size)
        {
            kept = null;
            return buffer;
        }

        return new byte[Math.Max(size, InitialSize)];
    }

    internal static void Return(byte[] buffer, int used)
    {
        if (buffer.Length <= MaxKept)
        {
            buffer.AsSpan(0, used).Clear();
            _kept = buffer;
        }
    }
}
