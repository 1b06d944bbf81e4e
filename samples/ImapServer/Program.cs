using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Storage.Accounts;
using ImapServer.Demo;
using StateGen.Handoff;

namespace ImapServer;

/// <summary>Starts the server from the command line.</summary>
internal static class Program
{
    private const string DemoUser = "demo";

    // Restoring blocks on files and the index. Many clients may resume at once, and the thread pool grows slowly.
    private const int Threads = 16;

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var options = ServerOptions.Parse(arguments);
            switch (options.Command)
            {
                case ServerCommand.Help:
                    Console.WriteLine(ServerOptions.HelpText);
                    return 0;
                case ServerCommand.Status:
                    Console.WriteLine(ServerStatus.Ask(options.DirectoryOf(options.Port)));
                    return 0;
                default:
                    return await RunAsync(options);
            }
        }
        catch (OptionsException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Try --help.");
            return 2;
        }
        catch (Exception e) when (e is MailStoreException or HandoffException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(ServerOptions options)
    {
        ThreadPool.SetMinThreads(Threads, Threads);
        bool demo = options.UsersFile is null;
        var users = new UserDirectory(demo ? [new(DemoUser, DemoUser)] : UsersFile.Read(options.UsersFile!));
        using var signals = new EndSignals();
        if (options.Command == ServerCommand.Upgrade)
        {
            await Upgrade.EndRunningAsync(options.DirectoryOf(options.Port));
        }

        using var store = new MaildirStore(options.Mail, fsync: options.Fsync);
        if (demo)
        {
            DemoMailbox.CreateIfEmpty(store.OpenAccount(DemoUser));
        }

        RunningServer server;
        try
        {
            server = await RunningServer.StartAsync(options, store, users);
        }
        catch (SocketException e)
        {
            await Console.Error.WriteLineAsync(StartFailure.OfPort(options.Port, e));
            return 1;
        }

        Console.WriteLine(StartupText.Of(server, options, demo));
        if (await signals.WaitAsync() == PosixSignal.SIGTERM)
        {
            await server.HandOverAsync();
        }
        else
        {
            await server.StopAsync();
        }

        return 0;
    }
}
