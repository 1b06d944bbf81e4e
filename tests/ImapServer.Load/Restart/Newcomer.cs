using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ImapServer.Load.Clients;

namespace ImapServer.Load.Restart;

/// <summary>Connects again and again: the port must never be closed.</summary>
internal sealed class Newcomer(IPEndPoint server)
{
    /// <summary>The longest time from connecting to the greeting, in milliseconds.</summary>
    public double Longest { get; private set; }

    /// <summary>How often it was turned away.</summary>
    public int Refused { get; private set; }

    /// <summary>Goes on until it is stopped.</summary>
    public async Task LiveAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            long start = Stopwatch.GetTimestamp();
            try
            {
                using AsyncClient client = await AsyncClient.ConnectAsync(server, CancellationToken.None);
                Longest = Math.Max(Longest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                await client.RunAsync("LOGOUT", CancellationToken.None);
            }
            catch (Exception e) when (e is SocketException or LoadException)
            {
                Refused++;
            }

            await Task.Delay(20, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
