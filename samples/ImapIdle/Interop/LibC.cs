using System.Runtime.InteropServices;

namespace ImapIdle.Interop;

/// <summary>The system calls of the event loop. Those with <c>SetLastError</c> set the last error.</summary>
internal static unsafe partial class LibC
{
    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "epoll_create1", SetLastError = true)]
    internal static partial int EpollCreate(int flags);

    [LibraryImport(Library, EntryPoint = "epoll_ctl", SetLastError = true)]
    internal static partial int EpollControl(int poller, int operation, int descriptor, byte* what);

    [LibraryImport(Library, EntryPoint = "epoll_wait", SetLastError = true)]
    internal static partial int EpollWait(int poller, byte* events, int count, int milliseconds);

    [LibraryImport(Library, EntryPoint = "inotify_init1", SetLastError = true)]
    internal static partial int InotifyCreate(int flags);

    [LibraryImport(Library, EntryPoint = "inotify_add_watch", SetLastError = true)]
    internal static partial int InotifyAdd(int inotify, byte* path, uint mask);

    [LibraryImport(Library, EntryPoint = "inotify_rm_watch")]
    internal static partial int InotifyRemove(int inotify, int watch);

    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true)]
    internal static partial int FileStatus(int directory, byte* path, int flags, uint mask, out FileStatus status);

    [LibraryImport(Library, EntryPoint = "eventfd", SetLastError = true)]
    internal static partial int EventCreate(uint value, int flags);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    internal static partial nint Read(int descriptor, byte* buffer, nuint length);

    [LibraryImport(Library, EntryPoint = "write")]
    internal static partial nint Write(int descriptor, byte* buffer, nuint length);

    [LibraryImport(Library, EntryPoint = "recv", SetLastError = true)]
    internal static partial nint Receive(int socket, byte* buffer, nuint length, int flags);

    [LibraryImport(Library, EntryPoint = "send", SetLastError = true)]
    internal static partial nint Send(int socket, byte* buffer, nuint length, int flags);

    [LibraryImport(Library, EntryPoint = "shutdown")]
    internal static partial int Shutdown(int socket, int how);

    [LibraryImport(Library, EntryPoint = "getsockopt")]
    internal static partial int GetSocketOption(int socket, int level, int name, out int value, ref uint length);

    [LibraryImport(Library, EntryPoint = "close")]
    internal static partial int Close(int descriptor);

    [LibraryImport(Library, EntryPoint = "mmap", SetLastError = true)]
    internal static partial byte* Map(byte* address, nuint length, int protection, int flags, int descriptor, long offset);

    [LibraryImport(Library, EntryPoint = "munmap")]
    internal static partial int Unmap(byte* address, nuint length);

    [LibraryImport(Library, EntryPoint = "madvise")]
    internal static partial int Advise(byte* address, nuint length, int advice);

    [LibraryImport(Library, EntryPoint = "setsid")]
    internal static partial int BeginSession();

    [LibraryImport(Library, EntryPoint = "getrlimit")]
    internal static partial int GetLimit(int resource, out ResourceLimit limit);

    [LibraryImport(Library, EntryPoint = "setrlimit")]
    internal static partial int SetLimit(int resource, in ResourceLimit limit);
}
