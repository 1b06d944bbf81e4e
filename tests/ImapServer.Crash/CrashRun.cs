using System.Diagnostics;

namespace ImapServer.Crash;

/// <summary>Kills the server at random moments, again and again, and checks after each what became of the mail.</summary>
internal static class CrashRun
{
    private const int Users = 6;
    private const int LongestRound = 1000;

    /// <summary>Runs it.</summary>
    /// <returns>0 if no acknowledged change was lost or doubled.</returns>
    public static async Task<int> RunAsync(int kills, int seed, string[] options)
    {
        string folder = Directory.CreateTempSubdirectory("imap-crash-").FullName;
        try
        {
            return await RunAsync(folder, kills, seed, options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(string folder, int kills, int seed, string[] options)
    {
        long start = Stopwatch.GetTimestamp();
        string[] names = [.. Enumerable.Range(0, Users).Select(i => $"u{i}")];
        await File.WriteAllLinesAsync(Path.Combine(folder, "users"), names.Select(name => name + ":secret"));
        var random = new Random(seed);
        User[] users = [.. names.Select(name => new User(name, Path.Combine(folder, "mail", name), new Random(random.Next())))];
        for (int kill = 0; kill <= kills; kill++)
        {
            using ServerProcess server = await ServerProcess.StartAsync(folder, options);
            ImapClient[] clients = [.. users.Select(_ => new ImapClient(server.Port))];
            await Task.WhenAll(users.Zip(clients, (user, client) => user.CheckAsync(client)));
            if (kill == kills || users.Any(user => user.Faults.Count > 0))
            {
                await server.KillAsync();
                break;
            }

            Task changing = Task.WhenAll(users.Zip(clients, (user, client) => user.ChangeAsync(client)));
            // The shortest ones kill a server that is still cold, in which each step takes longest.
            await Task.Delay(random.Next(LongestRound));
            await server.KillAsync();
            await changing;
            Array.ForEach(clients, client => client.Dispose());
        }

        foreach (string fault in users.SelectMany(user => user.Faults))
        {
            Console.WriteLine(fault);
        }

        Console.WriteLine(
            $"{kills} kills (seed {seed}), {Users} users: {users.Sum(user => user.Acknowledged)} commands acknowledged, "
            + $"{users.Sum(user => user.Unanswered)} unanswered ({users.Sum(user => user.DoneUnanswered)} of them done), "
            + $"{users.Sum(user => user.Faults.Count)} faults, in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s");
        return users.Any(user => user.Faults.Count > 0) ? 1 : 0;
    }
}
