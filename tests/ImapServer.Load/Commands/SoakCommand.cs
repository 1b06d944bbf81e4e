using System.Diagnostics;
using System.Net.Sockets;
using ImapServer.Load.Clients;
using ImapServer.Load.Figures;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>Connections begin, idle, are resumed and end for a long time. The resource use of both processes must stay constant.</summary>
internal static class SoakCommand
{
    /// <summary>How often a hibernated client was resumed or left.</summary>
    public const string Lives = "connections that came and went";

    /// <summary>How many clients lost their connection.</summary>
    public const string Lost = "clients that were disconnected";

    /// <summary>The growth of imap-idle's memory.</summary>
    public const string IdleGrowth = "imap-idle: private memory, growth from the second to the last fifth";

    private const int Connections = 500;
    private const int Mailboxes = 100;
    private const int Samples = 60;

    /// <summary>Soaks.</summary>
    public static async IAsyncEnumerable<Report> RunAsync(LoadOptions options, ServerBuild build)
    {
        int connections = options.Connections ?? Connections;
        var duration = TimeSpan.FromMinutes(options.Minutes);
        using var mail = new MailRoot(Math.Min(Mailboxes, connections), messages: 3);
        await using ServerProcess server = await ServerProcess.StartAsync(build, mail, new ServerSettings(HibernateAfter: 0.2));
        int idle = await server.StartIdleAsync();
        using var stop = new CancellationTokenSource();
        var counts = new SoakCounts();
        Task[] living = [.. Enumerable.Range(0, connections).Select(i => LiveAsync(server, mail, i, counts, stop.Token))];
        var idleSeries = new Series();
        var serverSeries = new Series();
        for (int sample = 1; sample <= Samples; sample++)
        {
            await Task.Delay(duration / Samples);
            idleSeries.Add(ProcessFigures.Of(idle));
            serverSeries.Add(server.Figures());
            if (sample % (Samples / 10) == 0)
            {
                Console.WriteLine($"{duration * sample / Samples:mm\\:ss}  imap-idle {idleSeries.Last}, server {serverSeries.Last}, {counts.Lives:N0} lives");
            }
        }

        await stop.CancelAsync();
        await Task.WhenAll(living);
        yield return new Report($"Soak: {options.Minutes} minutes, {connections:N0} clients at a time in {mail.Users.Count} mailboxes",
        [
            new(Lives, counts.Lives),
            new("times that a client hibernated and had its answer afterwards", counts.Resumes),
            new(Lost, counts.Lost, "", 0),
            new("imap-idle: private memory", idleSeries.Memory.Last, "MB"),
            new(IdleGrowth, idleSeries.Memory.Growth, "%", 10),
            new("imap-idle: descriptors, growth", idleSeries.Descriptors.Growth, "%", 5),
            new("server: private memory", serverSeries.Memory.Last, "MB"),
            new("server: private memory, growth from the second to the last fifth", serverSeries.Memory.Growth, "%", 10),
            new("server: descriptors, growth", serverSeries.Descriptors.Growth, "%", 5),
        ]);
    }

    private static async Task LiveAsync(ServerProcess server, MailRoot mail, int seed, SoakCounts counts, CancellationToken stop)
    {
        var random = new Random(seed);
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await LiveOnceAsync(server, mail, random, counts);
            }
            catch (Exception e) when (e is LoadException or SocketException)
            {
                counts.Lose(e.Message);
                await Task.Delay(1000, CancellationToken.None);
            }
        }
    }

    // In: idle for a while, several times over, with mail coming now and then; out: with a word or without.
    private static async Task LiveOnceAsync(ServerProcess server, MailRoot mail, Random random, SoakCounts counts)
    {
        string user = mail.Users[random.Next(mail.Users.Count)];
        using AsyncClient client = await AsyncClient.ConnectAsync(server.EndPoint);
        await client.OpenAsync(user);
        for (int idles = random.Next(1, 5); idles > 0; idles--)
        {
            await client.IdleAsync();
            await Task.Delay(random.Next(100, 3000));
            switch (random.Next(6))
            {
                case 0:
                    mail.Deliver(user);
                    mail.RemoveOne(user);
                    break;
                case 1:
                    mail.MarkOne(user);
                    break;
                case 2:
                    await client.SendAsync("DONE\r\ni IDLE\r\n");
                    await client.CompleteAsync("i");
                    while (await client.ReadLineAsync() != "+ idling")
                    {
                    }

                    break;
            }

            await client.DoneAsync();
            counts.CountResume();
        }

        counts.Live();
        switch (random.Next(3))
        {
            case 0:
                await client.RunAsync("LOGOUT");
                break;
            case 1:
                // Leaves while it hibernates.
                await client.IdleAsync();
                await Task.Delay(500);
                break;
        }
    }
}
