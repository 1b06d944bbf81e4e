using System.Net.Sockets;
using System.Text;

namespace Imap.Server.Connections;

/// <summary>Closes a new connection with BYE and the response code LIMIT (RFC 5530, section 3).</summary>
internal static class ClientRefusal
{
    /// <summary>Sends the reason without waiting: the send buffer is empty, so one line fits, and input is not read.</summary>
    public static void Send(Socket client, string reason)
    {
        try
        {
            client.Blocking = false;
            client.Send(Line(reason));
            client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // The client has disconnected.
        }
        finally
        {
            client.Dispose();
        }
    }

    /// <summary>Sends the reason and waits until the client has received it.</summary>
    public static async Task SendAsync(Socket client, string reason)
    {
        try
        {
            await client.SendAsync(Line(reason), SocketFlags.None);
            await LingeringClose.WaitForCloseAsync(client);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The client has disconnected.
        }
        finally
        {
            client.Dispose();
        }
    }

    private static byte[] Line(string reason) => Encoding.ASCII.GetBytes($"* BYE [LIMIT] {reason} Try again later.\r\n");
}
