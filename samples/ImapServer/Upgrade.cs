using Imap.Hibernation;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapServer;

/// <summary>Replaces a running server.</summary>
internal static class Upgrade
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Makes the running server hand its connections over, and waits until it has ended. Does nothing if none is running.</summary>
    /// <exception cref="HandoffException">It does not end.</exception>
    public static async Task EndRunningAsync(RuntimeDirectory directory)
    {
        int processId;
        try
        {
            await using HandoffSender sender = await HandoffSender.ConnectAsync(directory.ServerSocket);
            processId = sender.PeerProcessId;
        }
        catch (HandoffException)
        {
            return;
        }

        OtherProcess.Signal(processId, OtherProcess.Terminate);
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await OtherProcess.WaitForEndAsync(processId, limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new HandoffException($"The server that runs, process {processId}, has not ended within {Limit.TotalSeconds} s.");
        }
    }
}
