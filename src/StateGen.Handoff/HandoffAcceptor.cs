using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Interop;

namespace StateGen.Handoff;

/// <summary>Listens for channels on a UNIX socket, for programs with a loop of their own: it never blocks.</summary>
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

    /// <summary>The socket, to wait for: it is readable when somebody connects.</summary>
    public SafeHandle Handle { get; }

    /// <summary>Where it listens.</summary>
    public string Path { get; }

    /// <summary>Listens. What a process that was killed left there is replaced; the socket can be used by its owner alone (mode 0600).</summary>
    /// <param name="path">
    /// A path in a directory that belongs to us and in which nobody else may write; the directory is made (mode 0700) where it is not there.
    /// </param>
    /// <param name="options">What is allowed; <see cref="HandoffOptions.Default"/> where it is not given.</param>
    /// <exception cref="HandoffException">Somebody listens there already, the directory is not private, or the path cannot be used.</exception>
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

        // Two that begin at once must not take each other's socket for one that was left behind.
        using FileStream turn = PrivateDirectory.Lock(path + ".lock");
        if (LibC.Bind(socket, address, length) != 0)
        {
            Check(Errno.Last == Errno.AddressInUse, path);
            RequireAbandoned(path, address, length);
            File.Delete(path);
            Check(LibC.Bind(socket, address, length) == 0, path);
        }

        // Nobody can connect before it listens.
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Check(LibC.Listen(socket, Backlog) == 0, path);
        nint descriptor = socket.DangerousGetHandle();
        socket.SetHandleAsInvalid();
        return descriptor;
    }

    /// <summary>The next channel that somebody has connected.</summary>
    /// <returns>Null where nobody has.</returns>
    /// <exception cref="HandoffException">
    /// Who has connected is not allowed, or this process has no descriptor left; others may be accepted afterwards.
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

    /// <summary>Listens no more, and takes the path away. Channels that were accepted live on.</summary>
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
            throw new HandoffException($"{path} is there, and is no socket.");
        }

        using SafeFileHandle probe = UnixSocket.Create();
        if (LibC.Connect(probe, address, length) == 0 || Errno.Last == Errno.TryAgain)
        {
            throw new HandoffException($"Another process listens on {path}.");
        }

        if (Errno.Last != Errno.ConnectionRefused)
        {
            throw new HandoffException($"Whether somebody listens on {path} cannot be told: {Errno.Text(Errno.Last)}.");
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
