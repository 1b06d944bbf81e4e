using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Imap.Hibernation;
using ImapIdle.Protocol;
using ImapServer.Load.Clients;
using ImapServer.Load.Mail;

namespace ImapServer.Load.Processes;

/// <summary>A server and the imap-idle that it has started. Both end when it is disposed.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(15);

    private readonly MailRoot _mail;
    private readonly Process _process;
    private readonly List<string> _output;
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(ServerBuild build, MailRoot mail, ServerSettings options)
    {
        _mail = mail;
        _output = [];
        Build = build;
        Process process = _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", Arguments(build, mail, options))
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.OutputDataReceived += (_, e) => Note(e.Data);
        process.ErrorDataReceived += (_, e) => Note(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Running.Add(this);
    }

    /// <summary>The build that it was started from.</summary>
    public ServerBuild Build { get; }

    /// <summary>The process.</summary>
    public int Id => _process.Id;

    /// <summary>The address that it listens on.</summary>
    public IPEndPoint EndPoint { get; private set; } = new(IPAddress.Loopback, 0);

    /// <summary>The resource use of the process.</summary>
    public ProcessFigures Figures() => ProcessFigures.Of(Id);

    /// <summary>What imap-idle counts.</summary>
    public IdleStatus AskIdle() => IdleStatus.Ask(RuntimeDirectory.At(_mail.RuntimeFolder));

    /// <summary>Starts a server and waits until it listens.</summary>
    /// <exception cref="LoadException">It ended instead, or took longer than a minute.</exception>
    public static async Task<ServerProcess> StartAsync(ServerBuild build, MailRoot mail, ServerSettings? options = null)
    {
        var server = new ServerProcess(build, mail, options ?? new ServerSettings());
        try
        {
            Task ended = server._process.WaitForExitAsync();
            if (await Task.WhenAny(server._port.Task, ended, Task.Delay(StartLimit)) != server._port.Task)
            {
                throw server.Failure("The server did not start");
            }

            server.EndPoint = new IPEndPoint(IPAddress.Loopback, await server._port.Task);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Has imap-idle started, which the first connection that hibernates does, and gives its process. It holds nothing then.</summary>
    /// <exception cref="LoadException">It does not run.</exception>
    public async Task<int> StartIdleAsync()
    {
        using (var client = new BlockingClient(EndPoint))
        {
            client.Open(_mail.Users[0]);
            client.Idle();
            await WaitUntilHibernatedAsync([client.Port]);
        }

        while (Hibernated().Count > 0)
        {
            await Task.Delay(20);
        }

        return FindIdle() ?? throw Failure("imap-idle does not run");
    }

    /// <summary>The clients' ports of the connections that hibernate: imap-idle has them, and the server has not.</summary>
    public HashSet<int> Hibernated()
    {
        HashSet<int> ports = FindIdle() is { } idle ? SocketOwners.PortsOf(idle, EndPoint.Port) : [];
        ports.ExceptWith(SocketOwners.PortsOf(Id, EndPoint.Port));
        return ports;
    }

    /// <summary>Waits until connections hibernate.</summary>
    /// <exception cref="LoadException">They do not.</exception>
    public async Task WaitUntilHibernatedAsync(IReadOnlyCollection<int> ports, double seconds = 60)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            HashSet<int> hibernated = Hibernated();
            if (ports.All(hibernated.Contains))
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(start).TotalSeconds > seconds)
            {
                throw Failure($"{ports.Count - ports.Count(hibernated.Contains)} of {ports.Count} connections do not hibernate within {seconds} s");
            }

            await Task.Delay(20 + (ports.Count / 20));
        }
    }

    /// <summary>Waits for a number of hibernated connections and returns it; after a minute, returns the number reached.</summary>
    public async Task<int> CountHibernatedAsync(int least)
    {
        long start = Stopwatch.GetTimestamp();
        int count = Hibernated().Count;
        while (count < least && Stopwatch.GetElapsedTime(start) < StartLimit)
        {
            await Task.Delay(100);
            count = Hibernated().Count;
        }

        return count;
    }

    /// <summary>SIGTERM: hands everything over; returns when the process has ended.</summary>
    public async Task HandOverAsync()
    {
        OtherProcess.Signal(Id, OtherProcess.Terminate);
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Running.Remove(this);
    }

    /// <summary>Stops both programs for good.</summary>
    public async ValueTask DisposeAsync()
    {
        int? idle = FindIdle();
        if (!_process.HasExited)
        {
            OtherProcess.Signal(Id, OtherProcess.Interrupt);
            await EndAsync(Id);
        }

        if (idle is { } id && FindIdle() == id)
        {
            await EndAsync(id);
        }

        Running.Remove(this);
        _process.Dispose();
    }

    /// <summary>Creates an error with the server's last output.</summary>
    public LoadException Failure(string message)
    {
        lock (_output)
        {
            return new LoadException($"{message}. The server's last words:\n{string.Join('\n', _output.TakeLast(20))}");
        }
    }

    // imap-idle ends by itself without connections. After some time it is terminated, and killed in the end.
    private static async Task EndAsync(int process)
    {
        long start = Stopwatch.GetTimestamp();
        bool asked = false;
        while (OtherProcess.IsRunning(process))
        {
            TimeSpan waited = Stopwatch.GetElapsedTime(start);
            if (waited > EndLimit)
            {
                OtherProcess.Signal(process, OtherProcess.Kill);
            }
            else if (waited > EndLimit / 3 && !asked)
            {
                OtherProcess.Signal(process, OtherProcess.Terminate);
                asked = true;
            }

            await Task.Delay(20);
        }
    }

    private static List<string> Arguments(ServerBuild build, MailRoot mail, ServerSettings options)
    {
        List<string> arguments =
        [
            build.Program, "--port", options.Port.ToString(CultureInfo.InvariantCulture),
            "--mail", mail.MailFolder, "--users", mail.UsersFile,
        ];
        if (options.HibernateAfter is { } seconds)
        {
            arguments.AddRange(["--runtime", mail.RuntimeFolder, "--hibernate-after", seconds.ToString(CultureInfo.InvariantCulture)]);
        }
        else
        {
            arguments.Add("--no-hibernate");
        }

        return arguments;
    }

    private int? FindIdle() => Peer.Find(Path.Combine(_mail.RuntimeFolder, "idle.sock"));

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.Add(line);
        }

        if (Listening().Match(line) is { Success: true } match)
        {
            _port.TrySetResult(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"listens on 127\.0\.0\.1, port ([0-9]+)")]
    private static partial Regex Listening();
}
