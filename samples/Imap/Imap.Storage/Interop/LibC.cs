using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Imap.Storage.Interop;

/// <summary>System calls for files that .NET does not provide.</summary>
internal static partial class LibC
{
    private const int CurrentDirectory = -100;
    private const int DoNotFollow = 0x100;
    private const uint TypeSizeTimesInode = 0x1 | 0x40 | 0x100 | 0x200;
    private const int WriteAndSearch = 2 | 1;
    private const int ReadOnlyFileSystem = 30;
    private const int DirectoryCloseOnExec = 0x10000 | 0x80000;

    // The layout of struct statx is the same on every architecture.
    private const int StatxLength = 256;

    /// <summary>The status of a path, without following a link; <see langword="null"/> if there is no visible entry.</summary>
    public static FileStat? Stat(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return FileStat.WithoutInode(path);
        }

        Span<byte> buffer = stackalloc byte[StatxLength];
        return Statx(CurrentDirectory, path, DoNotFollow, TypeSizeTimesInode, ref MemoryMarshal.GetReference(buffer)) == 0
            ? FileStat.Read(buffer)
            : null;
    }

    /// <summary>Whether a folder lies on a read-only file system.</summary>
    public static bool IsReadOnly(string folder) =>
        OperatingSystem.IsLinux() && Access(folder, WriteAndSearch) != 0 && Marshal.GetLastPInvokeError() == ReadOnlyFileSystem;

    /// <summary>Whether files can be removed from a folder.</summary>
    public static bool CanRemoveFrom(string folder) => !OperatingSystem.IsLinux() || Access(folder, WriteAndSearch) == 0;

    /// <summary>Forces the names in a folder to the disk.</summary>
    /// <exception cref="IOException">The system cannot.</exception>
    public static void FlushFolder(string path)
    {
        using var folder = new SafeFileHandle(Open(path, DirectoryCloseOnExec), ownsHandle: true);
        if (folder.IsInvalid || Fsync(folder) != 0)
        {
            var error = new Win32Exception(Marshal.GetLastPInvokeError());
            throw new IOException($"fsync {path}: {error.Message}", error);
        }
    }

    /// <summary><c>inotify_init1</c>.</summary>
    [LibraryImport("libc", EntryPoint = "inotify_init1", SetLastError = true)]
    internal static partial int InotifyCreate(int flags);

    /// <summary><c>inotify_add_watch</c>.</summary>
    [LibraryImport("libc", EntryPoint = "inotify_add_watch", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int InotifyAdd(SafeFileHandle instance, string path, uint mask);

    /// <summary><c>inotify_rm_watch</c>.</summary>
    [LibraryImport("libc", EntryPoint = "inotify_rm_watch", SetLastError = true)]
    internal static partial int InotifyRemove(SafeFileHandle instance, int watch);

    /// <summary><c>read</c>.</summary>
    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(SafeFileHandle file, [Out] byte[] buffer, nuint count);

    /// <summary><c>opendir</c>.</summary>
    [LibraryImport("libc", EntryPoint = "opendir", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint OpenDirectory(string path);

    /// <summary><c>readdir</c>.</summary>
    [LibraryImport("libc", EntryPoint = "readdir")]
    internal static partial nint ReadDirectory(nint directory);

    /// <summary><c>closedir</c>.</summary>
    [LibraryImport("libc", EntryPoint = "closedir")]
    internal static partial int CloseDirectory(nint directory);

    /// <summary><c>rename</c>, for names that are not UTF-8.</summary>
    [LibraryImport("libc", EntryPoint = "rename")]
    internal static partial int Rename(byte[] from, byte[] to);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int directory, string path, int flags, uint mask, ref byte buffer);

    [LibraryImport("libc", EntryPoint = "access", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(SafeFileHandle file);
}
