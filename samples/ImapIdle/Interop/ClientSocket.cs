namespace ImapIdle.Interop;

/// <summary>A client's socket, by its descriptor. No method blocks.</summary>
internal static unsafe class ClientSocket
{
    private const int DontWait = 0x40;
    private const int NoSignal = 0x4000;
    private const int SocketLevel = 1;
    private const int Accepting = 30;
    private const int Sending = 1;

    // Closing with unread input would reset the connection, and the BYE would be lost.
    private const int DrainedBeforeBye = 64 * 1024;

    /// <summary>Reads the available bytes.</summary>
    /// <returns>The number of bytes; 0 at the end; <see langword="null"/> if no byte is available; -1 if the connection failed.</returns>
    internal static int? Receive(int socket, Span<byte> buffer)
    {
        fixed (byte* start = buffer)
        {
            int count = (int)LibC.Receive(socket, start, (nuint)buffer.Length, DontWait);
            return count >= 0 ? count
                : Errno.Last is Errno.TryAgain or Errno.Interrupted ? null
                : -1;
        }
    }

    /// <summary>Writes as much as the socket accepts.</summary>
    /// <returns>The number of bytes; 0 if the socket is full; -1 if the connection failed.</returns>
    internal static int Send(int socket, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            int count = (int)LibC.Send(socket, start, (nuint)bytes.Length, DontWait | NoSignal);
            return count >= 0 ? count
                : Errno.Last is Errno.TryAgain or Errno.Interrupted ? 0
                : -1;
        }
    }

    /// <summary>Sends a last line, if the socket accepts it, and closes.</summary>
    internal static void CloseWith(int socket, ReadOnlySpan<byte> byeText)
    {
        Send(socket, byeText);
        LibC.Shutdown(socket, Sending);
        Span<byte> rest = stackalloc byte[2048];
        for (int drained = 0; drained < DrainedBeforeBye && Receive(socket, rest) is int count and > 0; drained += count)
        {
        }

        LibC.Close(socket);
    }

    /// <summary>Whether it is a socket that clients connect to.</summary>
    internal static bool IsListening(int socket)
    {
        uint length = sizeof(int);
        return LibC.GetSocketOption(socket, SocketLevel, Accepting, out int value, ref length) == 0 && value != 0;
    }
}
