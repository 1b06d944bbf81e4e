using System.Diagnostics;
using System.Net;
using System.Text;
using Imap.Hibernation;

namespace ImapServer.Tests.Hibernation;

/// <summary>The server as a process, started from its command line.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors;
    private readonly Task<string> _text;

    private ServerProcess(Process process, IPEndPoint endPoint, StringBuilder errors, Task<string> text)
    {
        _text = text;
        _process = process;
        _errors = errors;
        EndPoint = endPoint;
    }

    /// <summary>Its log.</summary>
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

    /// <summary>The program as it was built beside these tests, with imap-idle in its folder.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory,
        "../../../../../samples/ImapServer",
        Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "../../.."), AppContext.BaseDirectory),
        "ImapServer"));

    /// <summary>Its id.</summary>
    public int Id => _process.Id;

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => !_process.HasExited;

    /// <summary>The address that it listens on.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>Starts a server, and waits until it prints its address.</summary>
    public static Task<ServerProcess> StartAsync(params string[] arguments) => StartBehindAsync(null, arguments);

    /// <summary>The same by a shell that does something before.</summary>
    public static async Task<ServerProcess> StartBehindAsync(string? shell, params string[] arguments)
    {
        string program = Program;
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
                Task<string> text = ReadTextAsync(process.StandardOutput);
                return new ServerProcess(process, new IPEndPoint(IPAddress.Loopback, int.Parse(port)), errors, text);
            }
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}");
    }

    /// <summary>The lines that it prints when it is ready, from the second on.</summary>
    public Task<string> TextAsync() => _text.WaitAsync(TimeSpan.FromSeconds(60));

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

    // The output after the text is read, too: a full pipe would block the server.
    private static async Task<string> ReadTextAsync(StreamReader output)
    {
        var text = new StringBuilder();
        string? line;
        do
        {
            line = await output.ReadLineAsync();
            text.Append(line).Append('\n');
        }
        while (line is not (null or "  d logout"));

        _ = output.ReadToEndAsync(CancellationToken.None);
        return text.ToString();
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
