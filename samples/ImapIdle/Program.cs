using System.Net.Sockets;
using ImapIdle.Configuration;
using ImapIdle.Interop;
using ImapIdle.Protocol;
using StateGen;
using StateGen.Handoff;

namespace ImapIdle;

/// <summary>Starts imap-idle from the command line.</summary>
internal static class Program
{
    private const int LinesPerMinute = 20;
    private const int Interrupt = 2;
    private const int Terminate = 15;

    private static int Main(string[] arguments)
    {
        try
        {
            Run(IdleOptions.Parse(arguments));
            return 0;
        }
        catch (OptionsException e)
        {
            Console.Error.WriteLine($"{e.Message} Try --help.");
            return 2;
        }
        catch (SocketException e)
        {
            Console.Error.WriteLine($"imap-idle cannot start: {e.Message}");
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or HandoffException or StateFormatException)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
    }

    private static void Run(IdleOptions options)
    {
        if (options.Help)
        {
            Console.Out.WriteLine(IdleOptions.HelpText);
        }
        else if (options.Status)
        {
            Console.Out.WriteLine(Figures(RuntimeDirectory.At(options.Runtime)));
        }
        else
        {
            // The process survives the end of its parent with its terminal and process group. A foreground job of a shell stays one.
            LibC.BeginSession();
            InheritedSignals.Reset(Interrupt, Terminate);
            var log = new QuietLog(Console.Error.WriteLine, LinesPerMinute, TimeSpan.FromMinutes(1));
            using IdleProcess process = Begin(options, RuntimeDirectory.Open(options.Runtime), log);
            process.Run();
        }
    }

    private static IdleProcess Begin(IdleOptions options, RuntimeDirectory directory, QuietLog log)
    {
        try
        {
            return new IdleProcess(options, directory, log.Write);
        }
        catch (HandoffException e)
        {
            throw WhoRuns(directory) is { } other
                ? new IOException($"Another imap-idle, process {other}, runs in {directory.FullPath}. Use another directory: --runtime DIR.", e)
                : e;
        }
    }

    private static int? WhoRuns(RuntimeDirectory directory)
    {
        try
        {
            return IdleStatus.Ask(directory).ProcessId;
        }
        catch (Exception e) when (e is SocketException or StateFormatException)
        {
            return null;
        }
    }

    private static string Figures(RuntimeDirectory directory)
    {
        try
        {
            return IdleStatus.Ask(directory).ToString();
        }
        catch (SocketException e)
        {
            throw new IOException($"No imap-idle runs in {directory.FullPath}: {e.Message}", e);
        }
    }
}
