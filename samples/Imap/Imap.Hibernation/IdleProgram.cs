using System.ComponentModel;
using System.Diagnostics;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace Imap.Hibernation;

/// <summary>Finds, starts and ends the program imap-idle.</summary>
/// <param name="directory">The runtime directory.</param>
/// <param name="path">The executable.</param>
internal sealed class IdleProgram(RuntimeDirectory directory, string path)
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    /// <summary>The default path: next to the server.</summary>
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

    /// <summary>Connects to the running imap-idle. Starts one if none is running.</summary>
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

    /// <summary>Makes the running imap-idle say BYE to all its clients and end. Does nothing if none is running.</summary>
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

    // The shell redirects its descriptors, so that it holds no terminal or pipe of this process. imap-idle begins a session of its own.
    private void Start()
    {
        if (!File.Exists(path))
        {
            throw new HandoffException($"imap-idle is not running, and the program {path} does not exist (--imap-idle PATH).");
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
