using System.Diagnostics;
using ImapServer.Load.Clients;
using ImapServer.Load.Figures;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>The time from the rename of a mail into new/ until the client has read the new number of messages.</summary>
internal static class DeliveryCommand
{
    /// <summary>The time in the middle for a hibernated client.</summary>
    public const string Median = "hibernated client: median";

    private const int Connections = 200;
    private const int Rounds = 5;

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
        var hibernatedTimes = new Distribution();
        var liveTimes = new Distribution();
        for (int round = 1; round <= rounds; round++)
        {
            await hibernating.WaitUntilHibernatedAsync(hibernated.Ports);
            DeliverToAll(hibernated, hibernatedMail, messages: round + 1, hibernatedTimes);
            DeliverToAll(live, liveMail, messages: round + 1, liveTimes);
        }

        yield return new Report($"Delivery to EXISTS: {connections:N0} clients with a mailbox each, one after the other, {rounds} rounds",
        [
            new(Median, hibernatedTimes.Median, "ms", 3, "17.4 ms"),
            new("hibernated client: p95", hibernatedTimes.Quantile(0.95), "ms", null, "21.7 ms"),
            new("hibernated client: p99", hibernatedTimes.Quantile(0.99), "ms", 15),
            new("live client: median", liveTimes.Median, "ms", null, "502 ms"),
            new("live client: p95", liveTimes.Quantile(0.95), "ms"),
            new("live client: p99", liveTimes.Quantile(0.99), "ms"),
        ]);
    }

    private static void DeliverToAll(Fleet fleet, MailRoot mail, int messages, Distribution times)
    {
        string expected = $"* {messages} EXISTS";
        for (int i = 0; i < fleet.Clients.Count; i++)
        {
            Delivery delivery = mail.Prepare(mail.Users[i]);
            long start = Stopwatch.GetTimestamp();
            delivery.Now();
            fleet.Clients[i].ReadUntil(expected);
            times.AddSince(start);
        }
    }
}
