using System.Runtime.InteropServices;

namespace ImapServer.Load.Processes;

/// <summary>Signals to processes that were started here.</summary>
internal static partial class Signal
{
    private const int Interrupt = 2;
    private const int Kill = 9;
    private const int Terminate = 15;

    /// <summary>SIGINT: the server stops for good.</summary>
    public static void SendInterrupt(int process) => _ = kill(process, Interrupt);

    /// <summary>SIGTERM: the server hands its connections over.</summary>
    public static void SendTerminate(int process) => _ = kill(process, Terminate);

    /// <summary>SIGKILL, for what does not end otherwise.</summary>
    public static void SendKill(int process) => _ = kill(process, Kill);

    /// <summary>Whether a process runs.</summary>
    public static bool Runs(int process) => kill(process, 0) == 0;

    // A process that has ended already is no error.
    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
