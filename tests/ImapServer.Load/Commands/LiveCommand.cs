using ImapServer.Load.Clients;
using ImapServer.Load.Figures;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>The cost of a connection that stays in the server, which hibernation saves.</summary>
internal static class LiveCommand
{
    /// <summary>Bytes of private memory for each connection.</summary>
    public const string PerConnection = "server: private memory for each live connection";

    private const int Connections = 6_000;
    private const int ClientsOfUser = 500;

    // Code is compiled and budgets of the collector are reached while the first ones connect; they are not counted.
    private const int First = 3;

    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(3);

    /// <summary>Measures clients in IDLE at a server without hibernation.</summary>
    public static async IAsyncEnumerable<Report> RunAsync(LoadOptions options, ServerBuild build)
    {
        int connections = options.Connections ?? Connections;
        int first = Math.Max(1, connections / First);
        using var mail = new MailRoot(Math.Max(1, connections / ClientsOfUser), messages: 1);
        await using ServerProcess server = await ServerProcess.StartAsync(build, mail, new ServerSettings(HibernateAfter: null));
        using var fleet = new Fleet(server, mail.Users, first);
        await Task.Delay(Calm);
        ProcessFigures before = server.Figures();
        using var others = new Fleet(server, mail.Users, connections);
        await Task.Delay(Calm);
        ProcessFigures after = server.Figures();
        yield return new Report($"Live: {connections:N0} connections in IDLE, after the first {first:N0}",
        [
            new(PerConnection, (double)(after.PrivateBytes - before.PrivateBytes) / connections, "B", 10_000),
            new("server: private memory before them", before.PrivateBytes / 1e6, "MB"),
            new("server: private memory with them", after.PrivateBytes / 1e6, "MB"),
            new("server: descriptors", after.Descriptors),
        ]);
    }
}
