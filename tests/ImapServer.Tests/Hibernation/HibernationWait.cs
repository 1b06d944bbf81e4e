using System.Net.Sockets;
using ImapIdle.Protocol;

namespace ImapServer.Tests.Hibernation;

/// <summary>Waits for imap-idle.</summary>
internal static class HibernationWait
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);
    private const int Attempts = 600;

    /// <summary>Waits until imap-idle holds a number of clients in IDLE and resumes none. It may be starting.</summary>
    /// <param name="runtime">The runtime directory.</param>
    /// <param name="inIdle">The number of clients.</param>
    public static async Task UntilInIdleAsync(string runtime, int inIdle)
    {
        RuntimeDirectory directory = RuntimeDirectory.At(runtime);
        IdleStatus? status = null;
        for (int i = 0; i < Attempts; i++)
        {
            status = TryAsk(directory);
            if (status is { Resuming: 0 } && status.InIdle == inIdle)
            {
                return;
            }

            await Task.Delay(Between, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"Not hibernated: {status}\n{ServerStatus.Ask(directory)}");
    }

    private static IdleStatus? TryAsk(RuntimeDirectory directory)
    {
        try
        {
            return IdleStatus.Ask(directory);
        }
        catch (SocketException)
        {
            return null;
        }
    }
}
