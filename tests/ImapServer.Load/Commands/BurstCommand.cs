using System.Diagnostics;
using System.Net.Sockets;
using ImapServer.Load.Clients;
using ImapServer.Load.Figures;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>Many mailboxes are delivered to at once.</summary>
internal static class BurstCommand
{
    /// <summary>The round in the middle.</summary>
    public const string Median = "until the last client knows: median";

    private const int Connections = 200;
    private const int Rounds = 10;

    /// <summary>Measures from the first rename until the last client has read EXISTS.</summary>
    public static async IAsyncEnumerable<Report> RunAsync(LoadOptions options, ServerBuild build)
    {
        int connections = options.Connections ?? Connections;
        int rounds = options.Rounds ?? Rounds;
        using var mail = new MailRoot(connections, messages: 1);
        await using ServerProcess server = await ServerProcess.StartAsync(build, mail, new ServerSettings(HibernateAfter: 1));
        using var fleet = new Fleet(server, mail.Users, connections);
        var times = new Distribution();
        for (int round = 1; round <= rounds; round++)
        {
            await server.WaitUntilHibernatedAsync(fleet.Ports);
            Delivery[] deliveries = [.. mail.Users.Select(mail.Prepare)];
            long start = Stopwatch.GetTimestamp();
            foreach (Delivery delivery in deliveries)
            {
                delivery.Now();
            }

            WaitForAll(fleet, $"* {round + 1} EXISTS");
            times.AddSince(start);
        }

        yield return new Report($"Burst: {connections:N0} hibernated clients with a mailbox each, delivered to at once, {rounds} rounds",
        [
            new(Median, times.Median, "ms", 200, "2,214 ms"),
            new("until the last client knows: worst round", times.Largest, "ms"),
        ]);
    }

    private static void WaitForAll(Fleet fleet, string expected)
    {
        Dictionary<Socket, BlockingClient> waiting = fleet.Clients.ToDictionary(client => client.Socket);
        while (waiting.Count > 0)
        {
            List<Socket> ready = [.. waiting.Keys];
            Socket.Select(ready, null, null, TimeSpan.FromSeconds(60));
            if (ready.Count == 0)
            {
                throw new LoadException($"{waiting.Count} clients did not receive: {expected}");
            }

            foreach (Socket socket in ready)
            {
                // The rest of an earlier round comes before it, in the same or an earlier segment.
                waiting[socket].ReadUntil(expected);
                waiting.Remove(socket);
            }
        }
    }
}
