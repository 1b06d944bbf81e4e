using System.Net.Sockets;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Interop;

namespace StateGen.Handoff;

/// <summary>Notifies systemd of the state of this process. Does nothing without systemd (NOTIFY_SOCKET).</summary>
/// <remarks>As sd_notify(3) describes it.</remarks>
public static class SystemdNotify
{
    /// <summary>The process is ready to serve.</summary>
    /// <returns>Whether systemd was notified. False without systemd.</returns>
    /// <exception cref="HandoffException">NOTIFY_SOCKET is set, but no process reads from it.</exception>
    public static bool Ready() => Send("READY=1");

    /// <summary>The process is ending.</summary>
    /// <inheritdoc cref="Ready"/>
    public static bool Stopping() => Send("STOPPING=1");

    /// <summary>
    /// Passes systemd a copy of a socket to keep (FileDescriptorStoreMax= of the unit). The next process of the service gets it from
    /// <see cref="SystemdListeners.Take"/>. This process's own copy stays open.
    /// </summary>
    /// <param name="name">The name: 1 to 255 ASCII characters, without colons and control characters.</param>
    /// <param name="socket">The socket.</param>
    /// <returns>Whether systemd was notified. False without systemd.</returns>
    /// <exception cref="ArgumentException">The name is invalid.</exception>
    /// <exception cref="HandoffException">NOTIFY_SOCKET is set, but no process reads from it.</exception>
    public static bool Store(string name, Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        bool added = false;
        try
        {
            socket.SafeHandle.DangerousAddRef(ref added);
            return Send($"FDSTORE=1\nFDNAME={Checked(name)}", (int)socket.SafeHandle.DangerousGetHandle());
        }
        finally
        {
            if (added)
            {
                socket.SafeHandle.DangerousRelease();
            }
        }
    }

    /// <summary>Makes systemd remove the sockets with a name.</summary>
    /// <inheritdoc cref="Store"/>
    public static bool Remove(string name) => Send($"FDSTOREREMOVE=1\nFDNAME={Checked(name)}");

    private static string Checked(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.Length <= 255 && name.All(c => c is > ' ' and < '\x7f' and not ':')
            ? name
            : throw new ArgumentException($"\"{name}\" is not a valid name of a descriptor.", nameof(name));
    }

    private static unsafe bool Send(string text, int descriptor = -1)
    {
        string? path = Environment.GetEnvironmentVariable("NOTIFY_SOCKET");
        if (string.IsNullOrEmpty(path))
        {
            return false;
        }

        using SafeFileHandle socket = UnixSocket.Create(UnixSocket.Datagram);
        UnixAddress address = UnixAddress.Of(path, out uint length);
        byte* control = stackalloc byte[64];
        fixed (byte* bytes = Encoding.UTF8.GetBytes(text))
        {
            IoVector vector = new() { Base = bytes, Length = (nuint)Encoding.UTF8.GetByteCount(text) };
            MessageHeader message = new() { Name = &address, NameLength = length, Vectors = &vector, VectorCount = 1 };
            if (descriptor >= 0)
            {
                message.Control = control;
                message.ControlLength = Protocol.Outbox.Rights(control, [descriptor]);
            }

            if (LibC.SendMessage(socket, message, LibC.NoSignal) < 0)
            {
                throw new HandoffException($"Cannot notify systemd at {path}: {Errno.Text(Errno.Last)}.");
            }
        }

        return true;
    }
}
