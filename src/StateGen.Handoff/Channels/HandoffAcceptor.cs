using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Interop;

namespace StateGen.Handoff;

/// <summary>Listens for channels on a UNIX socket, for programs with an event loop of their own. Never blocks.</summary>
public sealed class HandoffAcceptor : IDisposable
{
    private const int Backlog = 128;

    private readonly HandoffOptions _options;

    private HandoffAcceptor(SafeFileHandle handle, string path, HandoffOptions options)
    {
        Handle = handle;
        Path = path;
        _options = options;
    }

    /// <summary>The socket to wait for. It is readable when a process connects.</summary>
    public SafeHandle Handle { get; }

    /// <summary>The path of the socket.</summary>
    public string Path { get; }

    /// <summary>Starts to listen. Replaces the socket of a killed process. Only the owner can use the new one (mode 0600).</summary>
    /// <param name="path">
    /// A path in a directory of this user to which no other user can write. The directory is created (mode 0700) if it does not exist.
    /// </param>
    /// <param name="options">The limits; <see cref="HandoffOptions.Default"/> if null.</param>
    /// <exception cref="HandoffException">Another process listens there, the directory is not private, or the path cannot be used.</exception>
    /// <exception cref="PlatformNotSupportedException">This is not Linux.</exception>
    public static HandoffAcceptor Listen(string path, HandoffOptions? options = null)
    {
        SafeFileHandle socket = new(Bind(path), ownsHandle: true);
        return new HandoffAcceptor(socket, path, options ?? HandoffOptions.Default);
    }

    /// <returns>The descriptor, which is the caller's.</returns>
    internal static nint Bind(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw UnixSocket.NotLinux;
        }

        UnixAddress address = UnixAddress.Of(path, out uint length);
        PrivateDirectory.Require(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        using SafeFileHandle socket = UnixSocket.Create();

        // The lock keeps two processes that start at once from replacing each other's socket.
        using FileStream turn = PrivateDirectory.Lock(path + ".lock");
        if (LibC.Bind(socket, address, length) != 0)
        {
            Check(Errno.Last == Errno.AddressInUse, path);
            RequireAbandoned(path, address, length);
            File.Delete(path);
            Check(LibC.Bind(socket, address, length) == 0, path);
        }

        // No process can connect before it listens.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Check(LibC.Listen(socket, Backlog) == 0, path);
        nint descriptor = socket.DangerousGetHandle();
        socket.SetHandleAsInvalid();
        return descriptor;
    }

    /// <summary>The next connected channel.</summary>
    /// <returns>Null if no process has connected.</returns>
    /// <exception cref="HandoffException">
    /// The connected process is not allowed, or this process has no free descriptor. Others may be accepted afterwards.
    /// </exception>
    public HandoffChannel? TryAccept()
    {
        SafeFileHandle socket;
        do
        {
            socket = LibC.Accept(Handle, 0, 0, LibC.CloseOnExec | LibC.NonBlocking);
        }
        while (socket.IsInvalid && Errno.Last == Errno.Interrupted);

        return !socket.IsInvalid ? new HandoffChannel(socket, _options)
            : Errno.Last == Errno.TryAgain ? null
            : throw new HandoffException($"Cannot accept on {Path}: {Errno.Text(Errno.Last)}.");
    }

    /// <summary>Stops listening and removes the path. Accepted channels continue.</summary>
    public void Dispose()
    {
        if (!Handle.IsClosed)
        {
            File.Delete(Path);
            Handle.Dispose();
        }
    }

    private static void RequireAbandoned(string path, in UnixAddress address, uint length)
    {
        if (LibC.FileStatus(FileStatus.CurrentDirectory, path, FileStatus.NoFollow, FileStatus.ModeAndOwner, out FileStatus status) == 0
            && !status.IsSocket)
        {
            throw new HandoffException($"{path} exists and is not a socket.");
        }

        using SafeFileHandle probe = UnixSocket.Create();
        if (LibC.Connect(probe, address, length) == 0 || Errno.Last == Errno.TryAgain)
        {
            throw new HandoffException($"Another process listens on {path}.");
        }

        if (Errno.Last != Errno.ConnectionRefused)
        {
            throw new HandoffException($"Cannot find out whether another process listens on {path}: {Errno.Text(Errno.Last)}.");
        }
    }

    private static void Check(bool isDone, string path)
    {
        if (!isDone)
        {
            throw new HandoffException($"Cannot listen on {path}: {Errno.Text(Errno.Last)}.");
        }
    }
}
