using System.Globalization;
using System.Net.Sockets;
using StateGen.Handoff.Interop;

namespace StateGen.Handoff;

/// <summary>Our copy of a connection that another process has as well.</summary>
public static class ConnectionCopy
{
    private const int DeletePolling = 2;

    /// <summary>A socket that replaces the connection's descriptor, so that closing affects it instead of the connection.</summary>
    private static readonly Socket Nothing = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private static int[]? _polls;

    /// <summary>Closes this process's copy of a socket without a shutdown: the connection continues in the process that has the other copy.</summary>
    /// <remarks><see cref="Socket.Dispose()"/> may shut the connection down, abort it, or make its last close do so.</remarks>
    /// <exception cref="HandoffException">The system has no memory for it.</exception>
    public static void Close(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        bool added = false;
        try
        {
            socket.SafeHandle.DangerousAddRef(ref added);
            int descriptor = (int)socket.SafeHandle.DangerousGetHandle();

            // epoll would keep reporting the connection while any process has it open, and could not add it again after a return.
            foreach (int poll in _polls ?? FindPolls())
            {
                _ = LibC.ControlPolling(poll, DeletePolling, descriptor, 0);
            }

            if (LibC.Duplicate(Nothing.SafeHandle, descriptor, LibC.CloseOnExec) < 0)
            {
                throw new HandoffException($"The copy of a connection cannot be closed: {Errno.Text(Errno.Last)}.");
            }
        }
        finally
        {
            if (added)
            {
                socket.SafeHandle.DangerousRelease();
            }
        }

        socket.Dispose();
    }

    /// <summary>The descriptors by which .NET waits for sockets. It has one or a few, and keeps them.</summary>
    private static int[] FindPolls()
    {
        List<int> polls = [];
        foreach (string link in Directory.EnumerateFileSystemEntries("/proc/self/fd"))
        {
            if (new FileInfo(link).LinkTarget is "anon_inode:[eventpoll]")
            {
                polls.Add(int.Parse(Path.GetFileName(link), CultureInfo.InvariantCulture));
            }
        }

        // .NET creates them when the first socket waits.
        int[] found = [.. polls];
        _polls = found.Length > 0 ? found : null;
        return found;
    }
}
