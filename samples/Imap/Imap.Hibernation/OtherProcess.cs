using System.Runtime.InteropServices;

namespace Imap.Hibernation;

/// <summary>Signals to another process of this user.</summary>
internal static partial class OtherProcess
{
    /// <summary>SIGINT.</summary>
    public const int Interrupt = 2;

    /// <summary>SIGKILL.</summary>
    public const int Kill = 9;

    /// <summary>SIGTERM.</summary>
    public const int Terminate = 15;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    /// <summary>Sends a signal. Does nothing if the process has ended.</summary>
    public static void Signal(int processId, int signal) => _ = SendSignal(processId, signal);

    /// <summary>Waits until a process has ended, even if it is not a child of this one.</summary>
    public static async Task WaitForEndAsync(int processId, CancellationToken cancellationToken)
    {
        while (IsRunning(processId))
        {
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    /// <summary>Whether a process is running. A zombie is not.</summary>
    public static bool IsRunning(int processId)
    {
        try
        {
            // The state follows the name in parentheses.
            string status = File.ReadAllText($"/proc/{processId}/stat");
            return status[(status.LastIndexOf(')') + 2)..] is not ['Z' or 'X', ..];
        }
        catch (IOException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int processId, int signal);
}
