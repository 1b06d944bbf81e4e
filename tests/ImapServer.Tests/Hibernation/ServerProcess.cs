using System.Diagnostics;
using System.Net;
using System.Text;
using Imap.Hibernation;

namespace ImapServer.Tests.Hibernation;

/// <summary>The server as a process of its own, started from its command line.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors;

    private ServerProcess(Process process, IPEndPoint endPoint, StringBuilder errors)
    {
        _process = process;
        _errors = errors;
        EndPoint = endPoint;
    }

    /// <summary>What it has said to the operator.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Starts one, and waits until it says where it listens.</summary>
    public static Task<ServerProcess> StartAsync(params string[] arguments) => StartBehindAsync(null, arguments);

    /// <summary>The same by a shell that does something before.</summary>
    public static async Task<ServerProcess> StartBehindAsync(string? shell, params string[] arguments)
    {
        // As it was built beside these tests, with imap-idle in its folder.
        string output = Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "../../.."), AppContext.BaseDirectory);
        string program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../samples/ImapServer", output, "ImapServer"));
        (string first, string[] all) = shell is null ? (program, arguments) : ("/bin/sh", ["-c", shell + "; exec \"$0\" \"$@\"", program, .. arguments]);
        var process = Process.Start(new ProcessStartInfo(first, all) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, e) =>
        {
            lock (errors)
            {
                errors.AppendLine(e.Data);
            }
        };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("The sample IMAP server listens on ", StringComparison.Ordinal))
            {
                string port = line.Split("port ")[1].Split('.')[0];
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new ServerProcess(process, new IPEndPoint(IPAddress.Loopback, int.Parse(port)), errors);
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    public async Task<int> EndAsync(int signal)
    {
        OtherProcess.Signal(_process.Id, signal);
        return await WaitForEndAsync();
    }

    /// <summary>Waits until it has ended.</summary>
    public async Task<int> WaitForEndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
