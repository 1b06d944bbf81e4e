using System.Runtime.InteropServices;

namespace Imap.Hibernation;

/// <summary>Signals to another process of this user.</summary>
internal static partial class OtherProcess
{
    /// <summary>SIGINT.</summary>
    public const int Interrupt = 2;

    /// <summary>SIGTERM.</summary>
    public const int Terminate = 15;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    /// <summary>Sends a signal. Does nothing if the process has ended.</summary>
    public static void Signal(int processId, int signal) => _ = Kill(processId, signal);

    /// <summary>Waits until a process has ended, even if it is not a child of this one.</summary>
    public static async Task WaitForEndAsync(int processId, CancellationToken cancellationToken)
    {
        while (IsThere(processId))
        {
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    // One that has ended and that its parent has not asked after yet is still listed, as Z. The state follows the name in parentheses.
    private static bool IsThere(int processId)
    {
        try
        {
            string status = File.ReadAllText($"/proc/{processId}/stat");
            return status[(status.LastIndexOf(')') + 2)..] is not ['Z' or 'X', ..];
        }
        catch (IOException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int processId, int signal);
}
