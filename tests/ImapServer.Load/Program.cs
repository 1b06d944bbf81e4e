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
        Measures the cost of hibernated IMAP connections, and the effect on their clients. Each command starts the server and
        imap-idle on loopback and in a scratch directory, prints a table, and stops both.

        Usage: dotnet run -c Release --project tests/ImapServer.Load -- COMMAND [options]

          memory      Private memory of imap-idle for each hibernated connection (10,000), and its other resources
          live        Private memory of the server for each connection in the server (6,000, after the first 2,000)
          delivery    From the delivery of a mail until the client has read EXISTS (200 clients, 5 rounds)
          done        From DONE to its OK, and from DONE with a new IDLE to its answer (200 clients, 5 rounds)
          burst       Deliveries to 200 mailboxes at once, until the last client is notified (10 rounds)
          sizes       The saved session over 1,000 and 10,000 mails, and the time to save it
          restart     5,000 connections over two restarts, to another version of the server and back
          soak        Connections that begin, idle, are resumed and end (500 at a time): memory and descriptors over time
          all         All commands; writes docs/hibernation-figures.md

          --connections N      The number of clients, instead of the default above
          --rounds N           The number of rounds, instead of the default above
          --minutes M          The duration of the soak test. Default: 10.
          --server FOLDER      Use the server that was built into FOLDER. Default: publish this source tree's.
          --other FOLDER       Restart to the server that was built into FOLDER.
          --other-commit REV   Restart to the server of a commit. Default: the successor of this one, which is this source tree
                               with a session layout that is one version newer.
          --check              Exit with code 1 if a goal is missed.
          --help               Print this.

        Exit codes: 0 success, 1 the measurement failed or a goal is missed (--check), 2 invalid option.
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
