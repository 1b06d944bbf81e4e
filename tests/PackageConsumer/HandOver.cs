using System.Net;
using System.Net.Sockets;
using StateGen.Handoff;

/// <summary>Hands a connection over within the program.</summary>
internal static class HandOver
{
    internal static async Task<bool> WorksAsync(Visit visit)
    {
        string directory = Directory.CreateTempSubdirectory("consumer").FullName;
        try
        {
            string path = Path.Combine(directory, "handoff.sock");
            await using HandoffListener listener = HandoffListener.Listen(path);
            await using HandoffSender sender = await HandoffSender.ConnectAsync(path);
            using Socket listening = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            listening.Listen();
            using Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await client.ConnectAsync(listening.LocalEndPoint!);
            Task sending = sender.SendAsync(await listening.AcceptAsync(), visit, new byte[] { 41 });
            await foreach (Handoff<Visit> taken in listener.ReceiveAllAsync<Visit>())
            {
                await sending;
                await client.SendAsync(new byte[] { 42 });
                byte[] heard = new byte[2];
                await using Stream stream = taken.OpenStream();
                await stream.ReadExactlyAsync(heard);
                return heard is [41, 42] && taken.State.User == visit.User;
            }

            return false;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
