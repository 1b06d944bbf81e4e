namespace StateGen.IO;

/// <summary>
/// Keeps one buffer for each thread, for a blob that is being written. The buffer must be taken and returned: a custom formatter may save or
/// restore another state at the same time, and then gets a new buffer.
/// </summary>
internal static class ScratchBuffer
{
    private const int InitialSize = 4096;

    /// <summary>The maximum size of a buffer that is kept, so that one huge state does not hold memory for the life of the thread.</summary>
    private const int MaxKept = 1 << 20;

    [ThreadStatic]
    private static byte[]? _kept;

    internal static byte[] Take(int size = InitialSize)
    {
        ref byte[]? kept = ref _kept;
        byte[]? buffer = kept;
        if (buffer is not null && buffer.Length >= size)
        {
            kept = null;
            return buffer;
        }

        return GC.AllocateUninitializedArray<byte>(Math.Max(size, InitialSize));
    }

    internal static void Return(byte[] buffer)
    {
        if (buffer.Length <= MaxKept)
        {
            _kept = buffer;
        }
    }
}
