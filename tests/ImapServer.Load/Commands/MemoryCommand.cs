using ImapServer.Load.Clients;
using ImapServer.Load.Figures;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;

namespace ImapServer.Load.Commands;

/// <summary>The cost of a hibernated connection.</summary>
internal static class MemoryCommand
{
    /// <summary>Bytes of private memory for each connection.</summary>
    public const string PerConnection = "imap-idle: private memory for each connection";

    /// <summary>How many connections imap-idle holds.</summary>
    public const string Held = "connections that hibernate";

    private const int Connections = 10_000;

    /// <summary>Measures connections with a mailbox each, then with one common mailbox.</summary>
    public static async IAsyncEnumerable<Report> RunAsync(LoadOptions options, ServerBuild build)
    {
        int connections = options.Connections ?? Connections;
        yield return await MeasureAsync(build, connections, connections);
        yield return await MeasureAsync(build, connections, mailboxes: 1);
    }

    private static async Task<Report> MeasureAsync(ServerBuild build, int connections, int mailboxes)
    {
        using var mail = new MailRoot(mailboxes, messages: 1);
        await using ServerProcess server = await ServerProcess.StartAsync(build, mail);
        int idle = await server.StartIdleAsync();
        ProcessFigures before = ProcessFigures.Of(idle);
        using var fleet = new Fleet(server, mail.Users, connections);
        await server.WaitUntilHibernatedAsync(fleet.Ports, seconds: 120);
        ProcessFigures after = ProcessFigures.Of(idle);
        ProcessFigures serving = server.Figures();
        string whose = mailboxes == 1 ? "all in one mailbox" : "each with a user and a mailbox of its own";
        return new Report($"Memory: {connections:N0} hibernated connections, {whose}",
        [
            new(Held, server.Hibernated().Count),
            new(PerConnection, (double)(after.PrivateBytes - before.PrivateBytes) / connections, "B", 500, "6,598 B"),
            new("imap-idle: private memory without connections", before.PrivateBytes / 1e6, "MB", 6),
            new("imap-idle: private memory with all of them", after.PrivateBytes / 1e6, "MB"),
            new("imap-idle: descriptors", after.Descriptors),
            new("imap-idle: inotify instances (a user may have 128)", after.InotifyInstances, "", 1, "one for each connection"),
            new("imap-idle: inotify watches", after.InotifyWatches),
            new("server: private memory with all of them", serving.PrivateBytes / 1e6, "MB"),
            new("server: descriptors", serving.Descriptors),
        ]);
    }
}
