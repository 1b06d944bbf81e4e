using Imap.Storage.Interop;

namespace Imap.Storage.Files;

/// <summary>
/// A file that reserves space for the index, so that messages can be deleted on a full disk. Parts of it are released when a change that
/// frees space fails. It is refilled when there is enough space.
/// </summary>
internal sealed class DiskReserve(string folder, string index)
{
    /// <summary>The name of the file.</summary>
    public const string Name = "stategen-reserve";

    // At least the log of the index and its shared memory; at most the size of a change of every message.
    private const long Least = 128 * 1024;
    private const long Most = 8 * 1024 * 1024;
    private const long Part = 32 * 1024;
    private const int Plenty = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string _path = Path.Combine(folder, Name);
    private long _notBefore;

    /// <summary>Whether so little space is left that any failure may be caused by it.</summary>
    public bool IsDiskShort => FreeSpace < Part;

    private long FreeSpace => new DriveInfo(folder).AvailableFreeSpace;

    /// <summary>Releases half of the remaining reserve.</summary>
    /// <returns>Whether any space was released.</returns>
    public bool TryRelease()
    {
        if (LibC.Stat(_path) is not { IsFile: true } now)
        {
            return false;
        }

        if (now.Size < 2 * Part)
        {
            File.Delete(_path);
        }
        else
        {
            using FileStream file = PrivateFiles.OpenToWrite(_path);
            file.SetLength(now.Size / 2);
        }

        return true;
    }

    /// <summary>Grows the file to its full size, if there is enough space.</summary>
    public void Renew()
    {
        long length = LibC.Stat(_path)?.Size ?? 0;
        long wanted = Math.Clamp(LibC.Stat(index)?.Size ?? 0, Least, Most);
        if (length >= wanted || Environment.TickCount64 < _notBefore)
        {
            return;
        }

        _notBefore = Environment.TickCount64 + (long)Pause.TotalMilliseconds;
        try
        {
            if (FreeSpace < Plenty * wanted)
            {
                return;
            }

            // Written and not only lengthened: a hole holds no room.
            using FileStream file = PrivateFiles.OpenToWrite(_path);
            byte[] zeros = new byte[Part];
            for (long at = length; at < wanted; at += Part)
            {
                RandomAccess.Write(file.SafeFileHandle, zeros, at);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a reserve all works but deleting on a full disk.
        }
    }
}
