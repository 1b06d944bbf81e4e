using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StateGen.Handoff.Interop;

/// <summary>The system calls that the base class library does not have. All of them set the last error.</summary>
internal static unsafe partial class LibC
{
    internal const int SocketLevel = 1;
    internal const int Rights = 1;
    internal const int PeerCredentials = 17;

    private const string Library = "libc";

    /// <summary>Flags of socket and accept: close-on-exec and nonblocking.</summary>
    internal const int CloseOnExec = 0x80000;
    internal const int NonBlocking = 0x800;

    /// <summary>Flags of sendmsg and recvmsg.</summary>
    internal const int DontWait = 0x40;
    internal const int NoSignal = 0x4000;
    internal const int CloseReceivedOnExec = 0x40000000;
    internal const int ControlTruncated = 0x8;

    /// <summary>Commands and flags of fcntl.</summary>
    internal const int SetDescriptorFlags = 2;
    internal const int CloseOnExecFlag = 1;

    [LibraryImport(Library, EntryPoint = "socket", SetLastError = true)]
    internal static partial SafeFileHandle CreateSocket(int family, int type, int protocol);

    [LibraryImport(Library, EntryPoint = "connect", SetLastError = true)]
    internal static partial int Connect(SafeHandle socket, in UnixAddress address, uint length);

    [LibraryImport(Library, EntryPoint = "bind", SetLastError = true)]
    internal static partial int Bind(SafeHandle socket, in UnixAddress address, uint length);

    [LibraryImport(Library, EntryPoint = "listen", SetLastError = true)]
    internal static partial int Listen(SafeHandle socket, int backlog);

    [LibraryImport(Library, EntryPoint = "accept4", SetLastError = true)]
    internal static partial SafeFileHandle Accept(SafeHandle socket, nint address, nint length, int flags);

    [LibraryImport(Library, EntryPoint = "sendmsg", SetLastError = true)]
    internal static partial nint SendMessage(SafeHandle socket, in MessageHeader message, int flags);

    [LibraryImport(Library, EntryPoint = "recvmsg", SetLastError = true)]
    internal static partial nint ReceiveMessage(SafeHandle socket, ref MessageHeader message, int flags);

    [LibraryImport(Library, EntryPoint = "shutdown", SetLastError = true)]
    internal static partial int Shutdown(SafeHandle socket, int how);

    [LibraryImport(Library, EntryPoint = "getsockopt", SetLastError = true)]
    internal static partial int GetSocketOption(SafeHandle socket, int level, int name, out PeerCredentials value, ref uint length);

    /// <summary><c>dup2</c>: makes <paramref name="newDescriptor"/> a copy of the old one and closes what it referred to before.</summary>
    [LibraryImport(Library, EntryPoint = "dup3", SetLastError = true)]
    internal static partial int Duplicate(SafeHandle oldDescriptor, int newDescriptor, int flags);

    [LibraryImport(Library, EntryPoint = "epoll_ctl", SetLastError = true)]
    internal static partial int ControlPolling(int poll, int operation, int descriptor, nint what);

    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int FileStatus(int directory, string path, int flags, uint mask, out FileStatus status);

    [LibraryImport(Library, EntryPoint = "geteuid")]
    internal static partial uint EffectiveUserId();

    [LibraryImport(Library, EntryPoint = "fcntl", SetLastError = true)]
    internal static partial int ControlDescriptor(int descriptor, int command, int argument);
}
