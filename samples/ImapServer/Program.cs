using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ImapServer.Demo;
using ImapServer.Storage;

namespace ImapServer;

/// <summary>Starts the server from the command line.</summary>
internal static class Program
{
    private const string DemoUser = "demo";

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            var options = ServerOptions.Parse(arguments);
            if (options.Help)
            {
                Console.WriteLine(ServerOptions.HelpText);
                return 0;
            }

            return await RunAsync(options);
        }
        catch (OptionsException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Try --help.");
            return 2;
        }
        catch (MailStoreException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> RunAsync(ServerOptions options)
    {
        bool demo = options.UsersFile is null;
        var users = new UserDirectory(demo ? [new(DemoUser, DemoUser)] : UsersFile.Read(options.UsersFile!));
        using var store = new MaildirStore(options.Mail);
        if (demo)
        {
            DemoMailbox.CreateIfEmpty(store.OpenAccount(DemoUser));
        }

        Server server;
        try
        {
            server = Server.Start(new IPEndPoint(IPAddress.Loopback, options.Port), store, users);
        }
        catch (SocketException e)
        {
            await Console.Error.WriteLineAsync(
                $"Port {options.Port} of 127.0.0.1 cannot be had: {e.Message}. Another port: --port N, any free one: --port 0.");
            return 1;
        }

        await using (server)
        {
            Console.WriteLine(StartupText.Of(server.EndPoint, options.Mail, demo));
            await SignalAsync();
        }

        return 0;
    }

    private static async Task SignalAsync()
    {
        var signalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            signalled.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        await signalled.Task;
    }
}
