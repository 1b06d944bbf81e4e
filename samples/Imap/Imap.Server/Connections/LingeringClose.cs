using System.Buffers;
using System.Net.Sockets;

namespace Imap.Server.Connections;

/// <summary>
/// Closes a connection so that the client receives the last response. Closing a socket with unread input resets the connection, and the
/// reset overtakes the BYE. So the input is read first, within limits.
/// </summary>
internal static class LingeringClose
{
    private const int MaxDrained = 16 * 1024 * 1024;

    // A client that has read BYE closes the connection. One that is silent for so long has read it, or never will.
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Waits until the client has closed too, or is silent. The socket stays the caller's to dispose.</summary>
    public static async ValueTask WaitForCloseAsync(Socket socket)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(8 * 1024);
        try
        {
            socket.Shutdown(SocketShutdown.Send);
            long end = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
            for (long drained = 0; drained < MaxDrained && Environment.TickCount64 < end;)
            {
                using var silence = new CancellationTokenSource(Silence);
                int length = await socket.ReceiveAsync(buffer, SocketFlags.None, silence.Token);
                if (length == 0)
                {
                    return;
                }

                drained += length;
            }
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Silent, gone, or cut off by the end of the server.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
