namespace StateGen.IO;

/// <summary>
/// One buffer a thread for the bytes of a blob in the making. It is taken and returned, never just used: a formatter
/// of a user may save or restore another state in the middle of ours, and then gets a new one.
/// </summary>
internal static class ScratchBuffer
{
    private const int InitialSize = 4096;

    /// <summary>A buffer that has grown beyond this is not kept: one huge state must not pin its size to the thread.</summary>
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
