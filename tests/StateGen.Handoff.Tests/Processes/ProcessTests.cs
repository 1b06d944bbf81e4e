using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StateGen.Handoff.Interop;
using StateGen.Handoff.Tests.Async;

namespace StateGen.Handoff.Tests.Processes;

/// <summary>The descriptors that started programs inherit.</summary>
public sealed class ProcessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>As systemd starts a program: sockets from descriptor 3 on, and three variables.</summary>
    [Fact]
    public async Task SystemdListeners_InAnActivatedProgram_Accept()
    {
        using Socket listening = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listening.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listening.Listen();
        int number = (int)listening.SafeHandle.DangerousGetHandle();

        // The shell replaces 3; an inherited descriptor with another number is closed.
        Assert.Equal(0, LibC.ControlDescriptor(number, LibC.SetDescriptorFlags, 0));
        using Process program = Start(
            $"exec 3<&{number} {(number == 3 ? "" : $"{number}<&-")}; LISTEN_PID=$$ LISTEN_FDS=1 LISTEN_FDNAMES=imap exec {CrashProgram.Path} activated");
        LibC.ControlDescriptor(number, LibC.SetDescriptorFlags, LibC.CloseOnExecFlag);

        // One socket with that name; none on the second call.
        Assert.Equal("imap 0", await program.StandardOutput.ReadLineAsync(Token));
        using Socket client = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(listening.LocalEndPoint!, Token);
        await client.SendAsync("who\n"u8.ToArray(), Token);
        Assert.Equal("who imap\n", await TcpPair.HearAsync(client, "who imap\n".Length));
        client.Dispose();
        await program.WaitForExitAsync(Token);
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task SystemdListeners_VariablesOfAnotherProcess_GiveNone()
    {
        using Process program = Start($"LISTEN_PID=1 LISTEN_FDS=1 exec {CrashProgram.Path} activated");
        Assert.Equal(" 0", await program.StandardOutput.ReadLineAsync(Token));
        await program.WaitForExitAsync(Token);
        Assert.Equal(0, program.ExitCode);
    }

    [Fact]
    public async Task Handoff_ProgramThatIsStarted_InheritsNothing()
    {
        using Place place = new();
        await using Taker taker = new(place.Path);
        await using HandoffSender sender = await HandoffSender.ConnectAsync(place.Path, cancellationToken: Token);
        using TcpPair pair = await TcpPair.ConnectAsync();
        await sender.SendAsync(pair.Server, new Chat { User = "ada" }, cancellationToken: Token);
        using Socket taken = (await taker.NextAsync()).Socket;
        HashSet<string?> ours = [.. Directory.GetFileSystemEntries("/proc/self/fd")
            .Select(link => new FileInfo(link).LinkTarget)
            .Where(target => target?.StartsWith("socket:", StringComparison.Ordinal) == true)];
        Assert.InRange(ours.Count, 4, int.MaxValue);

        using Process program = Start("for f in /proc/self/fd/*; do readlink $f; done");
        string[] theirs = (await program.StandardOutput.ReadToEndAsync(Token)).Split('\n');
        await program.WaitForExitAsync(Token);
        string standard = Path.GetFileName(new FileInfo("/proc/self/fd/2").LinkTarget ?? "");
        Assert.DoesNotContain(theirs, target => ours.Contains(target) && Path.GetFileName(target) != standard);
    }

    /// <summary>A specific shell, because some do not support descriptors of two digits.</summary>
    private static Process Start(string script) =>
        Process.Start(new ProcessStartInfo("/bin/bash", ["-c", script]) { RedirectStandardOutput = true })!;
}
