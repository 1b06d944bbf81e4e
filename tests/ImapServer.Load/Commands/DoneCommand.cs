using System.Diagnostics;
using ImapServer.Load.Clients;
using ImapServer.Load.Figures;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>How long a client with input waits.</summary>
internal static class DoneCommand
{
    /// <summary>The time in the middle from DONE to OK for a hibernated client.</summary>
    public const string Median = "DONE to OK, hibernated client: median";

    /// <summary>The median for a client that idles again at once.</summary>
    public const string AgainMedian = "DONE and IDLE in one packet, stays hibernated: median";

    /// <summary>How often DONE and IDLE in one packet resumed a client.</summary>
    public const string Resumed = "times that DONE and IDLE in one packet resumed the connection";

    private const int Connections = 200;
    private const int Rounds = 5;
    private const int Repetitions = 20;

    /// <summary>Measures hibernated and live clients in turns.</summary>
    public static async IAsyncEnumerable<Report> RunAsync(LoadOptions options, ServerBuild build)
    {
        int connections = options.Connections ?? Connections;
        int rounds = options.Rounds ?? Rounds;
        using var hibernatedMail = new MailRoot(connections, messages: 1);
        using var liveMail = new MailRoot(connections, messages: 1);

        // Long enough that a resumed client is not hibernated while another one is measured.
        await using ServerProcess hibernating = await ServerProcess.StartAsync(build, hibernatedMail, new ServerSettings(HibernateAfter: 1));
        await using ServerProcess keeping = await ServerProcess.StartAsync(build, liveMail, new ServerSettings(HibernateAfter: null));
        using var hibernated = new Fleet(hibernating, hibernatedMail.Users, connections);
        using var live = new Fleet(keeping, liveMail.Users, connections);
        var done = new Distribution();
        var again = new Distribution();
        var liveDone = new Distribution();
        long resumed = 0;
        for (int round = 0; round < rounds; round++)
        {
            await hibernating.WaitUntilHibernatedAsync(hibernated.Ports);
            long before = hibernating.AskIdle().ResumedByInput;
            IdleAgain(hibernated, again);
            resumed += hibernating.AskIdle().ResumedByInput - before;
            await hibernating.WaitUntilHibernatedAsync(hibernated.Ports);
            EndIdle(hibernated, done);
            EndIdle(live, liveDone);
        }

        yield return new Report($"DONE: {connections:N0} clients, one after the other, {rounds} rounds",
        [
            new(Median, done.Median, "ms", 2, "9.6 to 16 ms"),
            new("DONE to OK, hibernated client: p95", done.Quantile(0.95), "ms", null, "20 to 22 ms"),
            new("DONE to OK, hibernated client: p99", done.Quantile(0.99), "ms"),
            new("DONE to OK, live client: median", liveDone.Median, "ms"),
            new(AgainMedian, again.Median, "ms", 0.05, "0.028 ms"),
            new("DONE and IDLE in one packet, stays hibernated: p95", again.Quantile(0.95), "ms"),
            new(Resumed, resumed, "", 0),
        ]);
    }

    private static void EndIdle(Fleet fleet, Distribution times)
    {
        foreach (BlockingClient client in fleet.Clients)
        {
            long start = Stopwatch.GetTimestamp();
            client.Send("DONE\r\n");
            client.ReadUntil("i OK Idle completed.");
            times.AddSince(start);
        }

        foreach (BlockingClient client in fleet.Clients)
        {
            client.Idle();
        }
    }

    private static void IdleAgain(Fleet fleet, Distribution times)
    {
        for (int i = 0; i < Repetitions; i++)
        {
            foreach (BlockingClient client in fleet.Clients)
            {
                long start = Stopwatch.GetTimestamp();
                client.Send("DONE\r\ni IDLE\r\n");
                client.ReadUntil("+ idling");
                times.AddSince(start);
            }
        }
    }
}
