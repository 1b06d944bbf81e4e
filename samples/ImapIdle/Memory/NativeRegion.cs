using ImapIdle.Interop;

namespace ImapIdle.Memory;

/// <summary>
/// Zeroed memory outside of the managed heap, reserved at once. The kernel commits a page at its first write, so unused pages cost nothing,
/// and nothing ever moves.
/// </summary>
internal sealed unsafe class NativeRegion : IDisposable
{
    private const int PageSize = 4096;
    private const int ReadAndWrite = 0x1 | 0x2;
    private const int PrivateAnonymousUnreserved = 0x02 | 0x20 | 0x4000;
    private const int DontNeed = 4;
    private const int NoHugePages = 15;

    /// <summary>Reserves memory.</summary>
    /// <exception cref="OutOfMemoryException">The address space of this process has no such range.</exception>
    internal NativeRegion(long length)
    {
        Length = (length + PageSize - 1) / PageSize * PageSize;
        Start = LibC.Map(null, (nuint)Length, ReadAndWrite, PrivateAnonymousUnreserved, -1, 0);
        if ((nint)Start == -1)
        {
            throw new OutOfMemoryException($"Cannot reserve {Length} bytes of address space: {Errno.Text(Errno.Last)}.");
        }

        // A huge page would be paid for whole by the first connection in it.
        LibC.Advise(Start, (nuint)Length, NoHugePages);
    }

    internal byte* Start { get; }

    /// <summary>Bytes, whole pages.</summary>
    internal long Length { get; }

    /// <summary>Returns the whole pages within a range to the kernel. They are zero at the next read.</summary>
    internal void Release(long offset, long length)
    {
        long first = (offset + PageSize - 1) / PageSize * PageSize;
        long last = (offset + length) / PageSize * PageSize;
        if (last > first)
        {
            LibC.Advise(Start + first, (nuint)(last - first), DontNeed);
        }
    }

    public void Dispose() => LibC.Unmap(Start, (nuint)Length);
}
