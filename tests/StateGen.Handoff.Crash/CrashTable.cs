using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StateGen.Handoff.Crash;

/// <summary>Kills either side at every step, and prints the owners of the connections at that time.</summary>
internal static class CrashTable
{
    private const int Connections = 12;

    internal static async Task<int> RunAsync(int kills)
    {
        string directory = Directory.CreateTempSubdirectory("crash").FullName;
        try
        {
            long start = Stopwatch.GetTimestamp();
            SortedDictionary<Step, Tally> tallies = await KillAsync(kills, directory);
            foreach (string line in Lines(tallies))
            {
                Console.WriteLine(line);
            }

            Console.WriteLine();
            Console.WriteLine(
                $"{tallies.Values.Sum(tally => tally.Kills)} kills, {Connections} connections each, in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
            return tallies.Values.All(tally => tally.IsClean) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<SortedDictionary<Step, Tally>> KillAsync(int kills, string directory)
    {
        Step[] steps = Enum.GetValues<Step>();
        Step[] plan = [.. Enumerable.Range(0, kills).Select(i => steps[i % steps.Length])];
        using ChildPool senders = new("sender", plan.Count(step => step.IsSenders()));
        using ChildPool receivers = new("receiver", plan.Count(step => !step.IsSenders()));
        using Socket listening = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();

        SenderRound? current = null;
        string path = Path.Combine(directory, "survivor");
        await using HandoffListener listener = HandoffListener.Listen(path, Order.Patient);
        using CancellationTokenSource stop = new();
        Task taking = TakeAsync();

        SortedDictionary<Step, Tally> tallies = [];
        Random random = new(20121125);
        int? before = null;
        for (int i = 0; i < kills; i++)
        {
            Step step = plan[i];
            Tally tally = tallies.TryGetValue(step, out Tally? known) ? known : tallies[step] = new Tally();
            string own = Path.Combine(directory, $"{i}");
            Order order = new(step.IsSenders() ? path : own, own + ".journal", Connections, step, random.Next(Connections));
            using Round round = step.IsSenders()
                ? current = new SenderRound(order, senders.Take())
                : new ReceiverRound(order, receivers.Take(), listening);
            await round.RunAsync(tally);

            // After the first rounds all that is opened once is open.
            if (i >= steps.Length)
            {
                tally.Leaked += await OpenSockets.LeakedAsync(before ??= OpenSockets.Count());
            }
        }

        await stop.CancelAsync();
        await taking;
        return tallies;

        async Task TakeAsync()
        {
            try
            {
                await foreach (Handoff<Ticket> taken in listener.ReceiveAllAsync<Ticket>(cancellationToken: stop.Token))
                {
                    current!.Take(taken);
                }
            }
            catch (OperationCanceledException)
            {
                // The end.
            }
        }
    }

    private static IEnumerable<string> Lines(SortedDictionary<Step, Tally> tallies)
    {
        yield return "| killed | when | kills | kept by sender | kept by receiver | closed | lost | doubled | leaked |";
        yield return "|---|---|---|---|---|---|---|---|---|";
        foreach ((Step step, Tally tally) in tallies)
        {
            yield return Row(step.IsSenders() ? "sender" : "receiver", step.Text(), [tally]);
        }

        yield return Row("", "all", [.. tallies.Values]);
    }

    private static string Row(string side, string step, Tally[] tallies) =>
        $"| {side} | {step} | {tallies.Sum(t => t.Kills)} | {tallies.Sum(t => t.KeptBySender)} | {tallies.Sum(t => t.KeptByReceiver)} | "
        + $"{tallies.Sum(t => t.Closed)} | {tallies.Sum(t => t.Lost)} | {tallies.Sum(t => t.Doubled)} | {tallies.Sum(t => t.Leaked)} |";
}
