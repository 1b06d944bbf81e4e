using System.Diagnostics;
using System.Net.Sockets;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapIdle.Tests.Programs;

/// <summary>
/// imap-idle as a process with a directory of its own. The program is the one built with the tests, or the one in the environment variable
/// IMAP_IDLE, such as a Native AOT build.
/// </summary>
internal sealed class IdleProgram : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private IdleProgram(RuntimeDirectory directory, Process process)
    {
        Directory = directory;
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Whether it is a Native AOT build, whose memory use is meaningful.</summary>
    internal static bool IsNative => Environment.GetEnvironmentVariable("IMAP_IDLE") is { Length: > 0 };

    internal RuntimeDirectory Directory { get; }

    internal IdleStatus Status => IdleStatus.Ask(Directory);

    /// <summary>Runs it until it ends.</summary>
    internal static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Limit);
        await process.WaitForExitAsync().WaitAsync(Limit);
        return (process.ExitCode, output, await errors);
    }

    /// <summary>Starts one, and waits until it listens.</summary>
    internal static Task<IdleProgram> StartAsync(params string[] options) => StartBehindAsync(null, options);

    /// <summary>The same by a shell that does something before.</summary>
    internal static async Task<IdleProgram> StartBehindAsync(string? shell, params string[] options)
    {
        RuntimeDirectory directory = RuntimeDirectory.Open(Path.Combine(Path.GetTempPath(), "idle-" + Path.GetRandomFileName()));
        var program = new IdleProgram(directory, Start(["--runtime", directory.FullPath, .. options], shell));
        await WaitUntilAsync(() => program.IsListening() || program._process.HasExited);
        return program;
    }

    // On a machine that does much else, the program's first answer may take longer than the 10 seconds that a server would wait.
    internal Task<HandoffSender> ConnectAsync() => HandoffSender.ConnectAsync(Directory.IdleSocket, new HandoffOptions { Timeout = Limit });

    /// <summary>Hibernates a client.</summary>
    internal async Task HibernateAsync(TestClient client, HibernatedConnection hibernated, byte[]? input = null)
    {
        await using HandoffSender sender = await ConnectAsync();
        await sender.SendAsync(client.Server, hibernated, input);
    }

    /// <summary>Hibernates a client with compression.</summary>
    internal async Task HibernateCompressedAsync(TestClient client, HibernatedConnection hibernated)
    {
        await using HandoffSender sender = await ConnectAsync();
        await sender.SendAsync(client.Server, new CompressedConnection { Connection = hibernated });
    }

    /// <summary>Waits until the figures are so.</summary>
    internal Task WaitForAsync(Func<IdleStatus, bool> condition) => WaitUntilAsync(() => condition(Status));

    internal void Signal(string name) => Process.Start("kill", [name, $"{_process.Id}"]).WaitForExit();

    /// <summary>Waits for its end.</summary>
    /// <returns>The exit code and the log.</returns>
    internal async Task<(int ExitCode, string Errors)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Limit);
        return (_process.ExitCode, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        System.IO.Directory.Delete(Directory.FullPath, recursive: true);
    }

    internal static async Task WaitUntilAsync(Func<bool> condition)
    {
        long begin = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < Limit, "It did not happen within a minute.");
            await Task.Delay(5);
        }
    }

    /// <summary>The processor time that it has taken.</summary>
    internal TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    private static Process Start(string[] arguments, string? shell = null)
    {
        string path = Environment.GetEnvironmentVariable("IMAP_IDLE") is { Length: > 0 } native
            ? native
            : Path.Combine(AppContext.BaseDirectory, "ImapIdle");
        (string program, string[] all) = shell is null ? (path, arguments) : ("/bin/sh", ["-c", shell + "; exec \"$0\" \"$@\"", path, .. arguments]);
        return Process.Start(new ProcessStartInfo(program, all) { RedirectStandardError = true, RedirectStandardOutput = true })!;
    }

    private bool IsListening()
    {
        try
        {
            _ = Status;
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
