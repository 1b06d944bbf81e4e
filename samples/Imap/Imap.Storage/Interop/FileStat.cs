namespace Imap.Storage.Interop;

/// <summary>The status of a file system entry.</summary>
/// <param name="Type">The type bits of <c>st_mode</c>.</param>
/// <param name="Inode">The number of the file.</param>
/// <param name="Device">The file system that it is on.</param>
/// <param name="Size">Its length in octets.</param>
/// <param name="LastWrite">When it was written last.</param>
internal readonly record struct FileStat(int Type, ulong Inode, ulong Device, long Size, DateTime LastWrite)
{
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;
    private const int Folder = 0x4000;
    private const int SymbolicLink = 0xA000;

    /// <summary>Whether it is a regular file. Opening a link, pipe, socket or device may block forever.</summary>
    public bool IsFile => Type == RegularFile;

    /// <summary>Whether it is a folder and no link to one.</summary>
    public bool IsFolder => Type == Folder;

    /// <summary>Whether it is a symbolic link.</summary>
    public bool IsLink => Type == SymbolicLink;

    /// <summary>Whether both are one and the same file.</summary>
    public bool IsSameFile(FileStat other) => Inode == other.Inode && Device == other.Device;

    /// <summary>The status on systems other than Linux, where all files have the same number.</summary>
    public static FileStat? WithoutInode(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists && !Directory.Exists(path))
        {
            return null;
        }

        int type = (file.Attributes & FileAttributes.ReparsePoint) != 0 ? SymbolicLink : file.Exists ? RegularFile : Folder;
        return new FileStat(type, 0, 0, file.Exists ? file.Length : 0, file.LastWriteTimeUtc);
    }

    /// <summary>Reads a <c>struct statx</c>.</summary>
    public static FileStat Read(ReadOnlySpan<byte> statx)
    {
        long seconds = Math.Clamp(
            BitConverter.ToInt64(statx[112..]),
            DateTimeOffset.MinValue.ToUnixTimeSeconds(),
            DateTimeOffset.MaxValue.ToUnixTimeSeconds());
        uint nanoseconds = BitConverter.ToUInt32(statx[120..]);
        ulong device = ((ulong)BitConverter.ToUInt32(statx[136..]) << 32) | BitConverter.ToUInt32(statx[140..]);
        return new FileStat(
            BitConverter.ToUInt16(statx[28..]) & TypeBits,
            BitConverter.ToUInt64(statx[32..]),
            device,
            BitConverter.ToInt64(statx[40..]),
            DateTime.UnixEpoch.AddSeconds(seconds).AddTicks(nanoseconds / 100));
    }
}
