using System.Runtime.InteropServices;
using System.Text;

namespace ImapIdle.Interop;

/// <summary>The fields of <c>struct statx</c> that are read here. Its layout is the same on every architecture.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct FileStatus
{
    private const int CurrentDirectory = -100;
    private const uint TypeSizeAndWriteTime = 0x1 | 0x40 | 0x200;
    private const int LongestPath = 4095;
    private const int NameTooLong = 36;

    [FieldOffset(28)]
    private readonly ushort _mode;

    [FieldOffset(40)]
    internal readonly long Size;

    [FieldOffset(112)]
    private readonly long _writtenSeconds;

    [FieldOffset(120)]
    private readonly uint _writtenNanoseconds;

    internal readonly bool IsDirectory => (_mode & 0xF000) == 0x4000;

    /// <summary>The time of last write as <see cref="File.GetLastWriteTimeUtc(string)"/> returns it.</summary>
    internal readonly DateTime LastWrite =>
        DateTime.UnixEpoch.AddTicks(_writtenSeconds * TimeSpan.TicksPerSecond + _writtenNanoseconds / 100);

    /// <summary>Reads the status of a path.</summary>
    /// <returns>0, or the number of the error.</returns>
    internal static unsafe int TryGet(string path, out FileStatus status)
    {
        if (path.Length > LongestPath)
        {
            status = default;
            return NameTooLong;
        }

        Span<byte> bytes = stackalloc byte[Encoding.UTF8.GetMaxByteCount(path.Length) + 1];
        bytes[Encoding.UTF8.GetBytes(path, bytes)] = 0;
        fixed (byte* start = bytes)
        {
            return LibC.FileStatus(CurrentDirectory, start, 0, TypeSizeAndWriteTime, out status) == 0 ? 0 : Errno.Last;
        }
    }
}
