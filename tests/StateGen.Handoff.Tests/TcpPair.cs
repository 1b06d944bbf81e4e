using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StateGen.Handoff.Tests;

/// <summary>A TCP connection over loopback: the end of the server, which is handed over, and the client's.</summary>
internal sealed class TcpPair : IDisposable
{
    private TcpPair(Socket server, Socket client)
    {
        Server = server;
        Client = client;
    }

    internal Socket Server { get; }

    internal Socket Client { get; }

    internal static async Task<TcpPair> ConnectAsync()
    {
        using Socket listening = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();
        Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Task connected = client.ConnectAsync(listening.LocalEndPoint!);
        Socket server = await listening.AcceptAsync();
        await connected;
        return new TcpPair(server, client);
    }

    /// <summary>Sends bytes in both directions and checks that they arrive.</summary>
    internal static async Task TalkAsync(Socket client, Socket server, string text)
    {
        await client.SendAsync(Encoding.ASCII.GetBytes(text));
        Assert.Equal(text, await HearAsync(server, text.Length));
        await server.SendAsync(Encoding.ASCII.GetBytes(text));
        Assert.Equal(text, await HearAsync(client, text.Length));
    }

    internal static async Task<string> HearAsync(Socket socket, int length)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(20));
        byte[] bytes = new byte[length];
        int count = 0;
        while (count < length)
        {
            int read = await socket.ReceiveAsync(bytes.AsMemory(count), limit.Token);
            Assert.NotEqual(0, read);
            count += read;
        }

        return Encoding.ASCII.GetString(bytes);
    }

    public void Dispose()
    {
        Server.Dispose();
        Client.Dispose();
    }
}
