using Microsoft.Win32.SafeHandles;

namespace StateGen.Handoff.Interop;

/// <summary>UNIX stream sockets.</summary>
internal static class UnixSocket
{
    internal const int Stream = 1;
    internal const int Datagram = 2;

    internal static PlatformNotSupportedException NotLinux => new("Handing sockets to other processes works on Linux only.");

    internal static SafeFileHandle Create(int type = Stream)
    {
        SafeFileHandle socket = LibC.CreateSocket(UnixAddress.Family, type | LibC.CloseOnExec | LibC.NonBlocking, 0);
        return socket.IsInvalid ? throw new HandoffException($"No socket: {Errno.Text(Errno.Last)}.") : socket;
    }
}
