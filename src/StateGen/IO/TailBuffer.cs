namespace StateGen.IO;

/// <summary>
/// Keeps one buffer for each thread, for the tail of a blob, followed by zeros. The caller that returns it passes the length of the tail, so
/// that only this much is cleared. It is taken and returned like <see cref="ScratchBuffer"/>.
/// </summary>
internal static class TailBuffer
{
    /// <summary>The number of zeros after the tail. It is large enough that most blobs need only one copy of their tail.</summary>
    internal const int Padding = 1024;

    private const int InitialSize = 2048;

    /// <summary>The maximum size of a buffer that is kept.</summary>
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
