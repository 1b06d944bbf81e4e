using System.ComponentModel;
using System.Diagnostics;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace Imap.Hibernation;

/// <summary>imap-idle as a program: where it is, how it is started, and how it is told to end.</summary>
/// <param name="directory">Where it meets the server.</param>
/// <param name="path">The executable.</param>
internal sealed class IdleProgram(RuntimeDirectory directory, string path)
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    /// <summary>Where it is when nothing else is said: beside the server.</summary>
    public static string DefaultPath => Path.Combine(AppContext.BaseDirectory, "imap-idle", "ImapIdle");

    /// <summary>Whether one runs.</summary>
    public async Task<bool> IsRunningAsync()
    {
        try
        {
            await using HandoffSender sender = await HandoffSender.ConnectAsync(directory.IdleSocket);
            return true;
        }
        catch (HandoffException)
        {
            return false;
        }
    }

    /// <summary>A channel to the one that runs; where none does, one is started.</summary>
    /// <exception cref="HandoffException">It does not run and cannot be started, or does not listen.</exception>
    public async Task<HandoffSender> ConnectAsync()
    {
        try
        {
            return await HandoffSender.ConnectAsync(directory.IdleSocket);
        }
        catch (HandoffException)
        {
            Start();
        }

        long begin = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                return await HandoffSender.ConnectAsync(directory.IdleSocket);
            }
            catch (HandoffException e)
            {
                if (Stopwatch.GetElapsedTime(begin) > StartsWithin)
                {
                    throw new HandoffException($"{path} was started and does not listen: {e.Message} Its log is {directory.Log}.", e);
                }
            }

            await Task.Delay(BetweenTries);
        }
    }

    /// <summary>Has the one that runs say BYE to all that it holds, and end. Nothing happens where none runs.</summary>
    public async Task EndAsync()
    {
        int processId;
        try
        {
            await using HandoffSender sender = await HandoffSender.ConnectAsync(directory.IdleSocket);
            processId = sender.PeerProcessId;
        }
        catch (HandoffException)
        {
            return;
        }

        OtherProcess.Signal(processId, OtherProcess.Interrupt);
    }

    // The shell takes its descriptors away, so that it holds nobody's terminal or pipe; it makes a session of its own itself.
    private void Start()
    {
        if (!File.Exists(path))
        {
            throw new HandoffException($"imap-idle does not run, and there is no program {path} to start (--imap-idle PATH).");
        }

        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (string argument in (string[])["-c", "exec \"$0\" --runtime \"$1\" </dev/null >>\"$2\" 2>&1", path, directory.FullPath, directory.Log])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            Process.Start(start)!.Dispose();
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            throw new HandoffException($"{path} cannot be started: {e.Message}", e);
        }
    }
}
