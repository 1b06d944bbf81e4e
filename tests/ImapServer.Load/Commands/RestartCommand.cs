using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using ImapServer.Load.Clients;
using ImapServer.Load.Figures;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;
using ImapServer.Load.Restart;

namespace ImapServer.Load.Commands;

/// <summary>Replaces the server by another version and back. No client may notice.</summary>
internal static class RestartCommand
{
    /// <summary>How many clients lost their connection.</summary>
    public const string Disconnected = "clients that were disconnected";

    /// <summary>How many clients believed something wrong in the end.</summary>
    public const string Wrong = "clients with a wrong view at the end";

    /// <summary>The number of connections that hibernate before the restarts.</summary>
    public const string Hibernated = "connections that hibernate before the first restart";

    private const int Connections = 5_000;
    private const int ClientsOfMailbox = 10;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    /// <summary>Runs the measurement. The options decide which server is the other one.</summary>
    public static async IAsyncEnumerable<Report> RunAsync(LoadOptions options, ServerBuild build)
    {
        using var scratch = new ScratchFolder();
        ServerBuild other = options switch
        {
            { Other: { } folder } => ServerBuild.At(folder),
            { OtherCommit: { } commit } => await OtherServer.OfCommitAsync(commit, scratch.Path),
            _ => await OtherServer.SuccessorAsync(scratch.Path),
        };
        string name = options.Other ?? options.OtherCommit ?? "its successor with a newer session layout";
        yield return await MeasureAsync(options.Connections ?? Connections, build, other, name, Between);
    }

    /// <summary>Restarts to the other build and back under load.</summary>
    /// <param name="connections">How many clients.</param>
    /// <param name="build">The server that is there first and last.</param>
    /// <param name="other">The server between.</param>
    /// <param name="name">The name of the other server in the report.</param>
    /// <param name="between">How long each of them serves, at least.</param>
    /// <param name="patience">
    /// Seconds that a client with input waits for the next server; imap-idle's default if not given. A busy machine may take longer to
    /// start a server.
    /// </param>
    public static async Task<Report> MeasureAsync(
        int connections, ServerBuild build, ServerBuild other, string name, TimeSpan between, double? patience = null)
    {
        using var mail = new MailRoot(Math.Max(1, connections / ClientsOfMailbox), messages: 5);
        if (patience is { } seconds)
        {
            await build.StartIdleAsync(mail, "--retry-input", seconds.ToString(CultureInfo.InvariantCulture));
        }

        var server = await ServerProcess.StartAsync(build, mail, new ServerSettings(HibernateAfter: 2));
        RestartClient[] clients = [.. Enumerable.Range(0, connections).Select(i => new RestartClient(mail.Users[i % mail.Users.Count], HabitOf(i), i))];
        using var stop = new CancellationTokenSource();
        using var stopTrickle = new CancellationTokenSource();
        var lost = new ConcurrentBag<string>();
        try
        {
            await Parallel.ForEachAsync(clients, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (client, _) => await client.OpenAsync(server.EndPoint));
            var newcomer = new Newcomer(server.EndPoint);
            var trickle = new Trickle(mail);
            Task[] living = [.. clients.Select(client => SurviveAsync(() => client.LiveAsync(stop.Token), lost)), newcomer.LiveAsync(stop.Token)];
            Task trickling = trickle.RunAsync(stopTrickle.Token);
            await Task.Delay(between);
            int hibernated = await server.CountHibernatedAsync(connections / 2);

            var downtimes = new List<double>();
            foreach (ServerBuild next in (ServerBuild[])[other, build])
            {
                long start = Stopwatch.GetTimestamp();
                await server.HandOverAsync();
                server = await ServerProcess.StartAsync(next, mail, new ServerSettings(HibernateAfter: 2, server.EndPoint.Port));
                downtimes.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                await Task.Delay(between);
            }

            await stopTrickle.CancelAsync();
            await trickling;
            await stop.CancelAsync();
            await Task.WhenAll(living);
            var wrong = new ConcurrentBag<string>();
            if (lost.IsEmpty)
            {
                await Parallel.ForEachAsync(clients, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (client, _) => await SurviveAsync(
                    async () =>
                    {
                        if (await client.CompareAsync() is { } difference)
                        {
                            wrong.Add(difference);
                        }
                    },
                    lost));
            }

            foreach (string error in lost.Take(5).Concat(wrong.Take(5)))
            {
                await Console.Error.WriteLineAsync(error);
            }

            return new Report($"Restart: {connections:N0} clients, {trickle.Changes:N0} changes to their mail, to {name} and back",
            [
                new(Hibernated, hibernated),
                new(Disconnected, lost.Count, "", 0),
                new(Wrong, lost.IsEmpty ? wrong.Count : double.NaN, "", 0),
                new("new clients that were turned away", newcomer.Refused, "", 0),
                new("longest time from DONE to OK", clients.Max(client => client.LongestDone), "ms"),
                new("longest time from another command to OK", clients.Max(client => client.LongestCommand), "ms"),
                new("longest time from connecting to the greeting", newcomer.Longest, "ms"),
                new("from SIGTERM until the other version listens", downtimes[0], "ms"),
                new("from SIGTERM until this version listens again", downtimes[1], "ms"),
                new("answers that clients waited for in all", clients.Sum(client => client.Answers)),
            ]);
        }
        finally
        {
            await stopTrickle.CancelAsync();
            await stop.CancelAsync();
            Array.ForEach(clients, client => client.Dispose());
            await server.DisposeAsync();
        }
    }

    // Of twenty, sixteen are silent, three restless, one active.
    private static Habit HabitOf(int client) => (client % 20) switch
    {
        0 => Habit.Active,
        1 or 2 or 3 => Habit.Restless,
        _ => Habit.Silent,
    };

    private static async Task SurviveAsync(Func<Task> live, ConcurrentBag<string> lost)
    {
        try
        {
            await live();
        }
        catch (Exception e) when (e is LoadException or SocketException or InvalidDataException)
        {
            lost.Add(e.Message);
        }
    }
}
