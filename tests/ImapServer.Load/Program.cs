using System.Runtime.InteropServices;
using ImapServer.Load.Clients;
using ImapServer.Load.Commands;
using ImapServer.Load.Figures;
using ImapServer.Load.Processes;

namespace ImapServer.Load;

/// <summary>Measures hibernation from the command line.</summary>
internal static class Program
{
    private const string Help = """
        Measures what hibernated IMAP connections cost, and what their clients notice of it. Each command starts the server
        and imap-idle itself, on loopback and in a scratch directory, prints a table, and stops what it has started.

        Usage: dotnet run -c Release --project tests/ImapServer.Load -- COMMAND [options]

          memory      Private memory of imap-idle for each hibernated connection (10,000), and what else it takes
          live        Private memory of the server for each connection that is awake (6,000, after the first 2,000)
          delivery    From the delivery of a mail until the client has read EXISTS (200 clients, 5 rounds)
          done        From DONE to its OK, and from DONE with a new IDLE to its answer (200 clients, 5 rounds)
          burst       Deliveries to 200 mailboxes at once, until the last client knows (10 rounds)
          sizes       The saved session over 1,000 and 10,000 mails, and the time to save it
          restart     5,000 connections over two restarts, to another version of the server and back
          soak        Connections that come, idle, wake and leave (500 at a time): memory and descriptors over time
          all         All of it; makes docs/hibernation-figures.md

          --connections N      Clients, in place of the number above
          --rounds N           Rounds, in place of the number above
          --minutes M          How long the soak lasts. Default: 10.
          --server FOLDER      Take the server that was built into FOLDER. Default: publish this source tree's.
          --other FOLDER       Restart to the server that was built into FOLDER.
          --other-commit REV   Restart to the server of a commit. Default: this one's successor, which is this source tree
                               with a session layout that is one version newer.
          --check              End with exit code 1 where a goal is missed.
          --help               Print this.

        Exit codes: 0 done, 1 it could not be measured or a goal is missed (--check), 2 a wrong option.
        """;

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is [] or ["--help" or "-h" or "-?", ..])
        {
            Console.WriteLine(Help);
            return arguments.Length == 0 ? 2 : 0;
        }

        LoadOptions options;
        Func<LoadOptions, ServerBuild, IAsyncEnumerable<Report>> command;
        try
        {
            options = LoadOptions.Parse(arguments);
            command = CommandTable.Find(options.Command);
        }
        catch (LoadException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Try --help.");
            return 2;
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, EndEverything);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, EndEverything);
        try
        {
            return await RunAsync(options, command);
        }
        catch (LoadException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(LoadOptions options, Func<LoadOptions, ServerBuild, IAsyncEnumerable<Report>> command)
    {
        using var scratch = new ScratchFolder();
        ServerBuild build = options.Server is { } folder
            ? ServerBuild.At(folder)
            : await ServerBuild.PublishAsync(Repository.Root, Path.Combine(scratch.Path, "server"));
        bool reached = true;
        await foreach (Report report in command(options, build))
        {
            Console.WriteLine($"{report.Title}\n\n{report}");
            reached &= report.IsReached;
        }

        return options.Check && !reached ? 1 : 0;
    }

    private static void EndEverything(PosixSignalContext context)
    {
        Running.EndAll();
        Environment.Exit(130);
    }
}
