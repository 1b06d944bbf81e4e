using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Imap.Hibernation;
using ImapIdle.Protocol;
using ImapServer.Tests.Commands;

namespace ImapServer.Tests.Hibernation;

/// <summary>The commands in the server's startup text work, and its messages about a failed start name the cause.</summary>
public sealed class StartupTests : IDisposable
{
    // With characters that a shell takes for its own.
    private readonly string _root = Directory.CreateTempSubdirectory("imap start'up $HOME-").FullName;

    private string Runtime => Path.Combine(_root, "run");

    [Fact]
    public async Task Text_EachCommand_WorksAsItIsPrinted()
    {
        using ServerProcess first = await StartAsync("--port", "0", "--runtime", Runtime);
        string[] commands = Commands(await first.TextAsync());
        Assert.Equal(3, commands.Length);

        Assert.Contains($"server_process_id {first.Id}\n", await ShellAsync(commands[0], 0));

        using ServerProcess second = await ServerProcess.StartBehindAsync($"exec {commands[1]}");
        Assert.Equal(0, await first.WaitForEndAsync());
        Assert.Equal(first.EndPoint, second.EndPoint);

        await ShellAsync(Commands(await second.TextAsync())[2], 0);
        Assert.Equal(0, await second.WaitForEndAsync());
    }

    [Fact]
    public async Task Text_SessionToTry_GoesAsItIsPrinted()
    {
        using ServerProcess server = await StartAsync("--port", "0", "--no-hibernate");
        string[] lines = [.. (await server.TextAsync()).Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Trim())];
        int again = Array.FindLastIndex(lines, line => line.StartsWith("nc ", StringComparison.Ordinal));
        Assert.Equal([$"nc 127.0.0.1 {server.EndPoint.Port}", $"nc 127.0.0.1 {server.EndPoint.Port}"], [lines[0], lines[again]]);

        string answers = await TalkAsync(server.EndPoint, lines[1..again]);
        string token = Regex.Match(answers, @"^\* STATE (\S+)$", RegexOptions.Multiline).Groups[1].Value;
        Assert.NotEmpty(token);
        await TalkAsync(server.EndPoint, [.. lines[(again + 1)..].Select(line => line.Replace("TOKEN", token, StringComparison.Ordinal))]);
        Assert.Equal(0, await server.EndAsync(OtherProcess.Interrupt));
    }

    [Theory]
    [InlineData("--no-hibernate")]
    [InlineData("--fsync")]
    public async Task Start_PortOfAnotherProgram_NamesPortAndProgram(string option)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        string error = await FailAsync("--port", $"{port}", "--runtime", Runtime, option);
        Assert.Contains($"Port {port} of 127.0.0.1 is in use by ", error);
        Assert.Contains($"process {Environment.ProcessId}.", error);
        Assert.DoesNotContain(".sock", error);
    }

    [Fact]
    public async Task Start_PortOfAnotherServer_NamesPortAndProcessAndHowToTakeItsPlace()
    {
        using ServerProcess server = await StartAsync("--port", "0", "--runtime", Runtime);

        string error = await FailAsync("--port", $"{server.EndPoint.Port}", "--runtime", Runtime);
        Assert.Contains($"Port {server.EndPoint.Port} of 127.0.0.1 is in use by another server, process {server.Id}.", error);
        Assert.Contains(" upgrade --port ", error);
        Assert.DoesNotContain(".sock", error);
        Assert.Equal(0, await server.EndAsync(OtherProcess.Interrupt));
    }

    [Fact]
    public async Task Start_RuntimeDirectoryOfAnotherServer_NamesDirectoryAndProcess()
    {
        using ServerProcess server = await StartAsync("--port", "0", "--runtime", Runtime);

        string error = await FailAsync("--port", "0", "--runtime", Runtime);
        Assert.Contains($"Another server, process {server.Id}, uses the runtime directory {Runtime}.", error);
        Assert.Equal(0, await server.EndAsync(OtherProcess.Interrupt));
    }

    [Theory]
    [InlineData("--mail")]
    [InlineData("--runtime")]
    public async Task Start_FolderThatIsAFile_IsNamed(string option)
    {
        string file = Path.Combine(_root, "a file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        string error = option == "--mail" ? await FailAsync("--port", "0", "--no-hibernate", option, file) : await FailAsync("--port", "0", option, file);
        Assert.Contains(file, error);
    }

    [Fact]
    public async Task Status_WhereNothingRuns_SaysHowToNameTheServer() => Assert.Contains(
        $"Neither a server nor imap-idle runs in {Runtime}. Name the port or the runtime directory of the server: --port N, --runtime DIR.",
        await ShellAsync($"{OwnPath()} status --runtime \"{Runtime.Replace("$", "\\$", StringComparison.Ordinal)}\" 2>&1", 1));

    [Fact]
    public void PortOwner_OfAPortThatNobodyHas_IsNobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Assert.Equal(Environment.ProcessId, PortOwner.Of(port)!.ProcessId);
        listener.Stop();
        Assert.Null(PortOwner.Of(port));
    }

    [Theory]
    [InlineData(SocketError.AccessDenied, "Port 143 of 127.0.0.1 is privileged, and this user cannot listen on it. Use a port from 1024 on: --port N.")]
    [InlineData(SocketError.AddressAlreadyInUse, "Port 143 of 127.0.0.1 is in use by another program. Stop that program, or choose another port: --port N, or --port 0 for any free one.")]
    public void OfPort_EachCause_IsSaid(SocketError cause, string message) => Assert.Equal(message, StartFailure.OfPort(143, new SocketException((int)cause)));

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            OtherProcess.Signal(IdleStatus.Ask(RuntimeDirectory.At(Runtime)).ProcessId, OtherProcess.Interrupt);
        }
        catch (SocketException)
        {
            // No server has started one, or it has ended.
        }

        Directory.Delete(_root, recursive: true);
    }

    private Task<ServerProcess> StartAsync(params string[] options) => ServerProcess.StartAsync(["--mail", Path.Combine(_root, "mail"), .. options]);

    private async Task<string> FailAsync(params string[] options)
    {
        string[] all = options.Contains("--mail") ? options : ["--mail", Path.Combine(_root, "other mail"), .. options];
        string message = (await Assert.ThrowsAsync<InvalidOperationException>(() => ServerProcess.StartAsync(all))).Message;
        Assert.Contains("ended with 1: ", message);
        return message;
    }

    /// <summary>The commands among the lines: they are indented by two.</summary>
    private static string[] Commands(string text) =>
        [.. text.Split('\n').Where(line => Regex.IsMatch(line, "^  [^ ].*( status | upgrade |^  kill )|^  kill ")).Select(line => line.Trim())];

    private static async Task<string> ShellAsync(string command, int exitCode)
    {
        using Process shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { RedirectStandardOutput = true })!;
        string output = await shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(exitCode, shell.ExitCode);
        return output;
    }

    /// <summary>Says each line, and expects OK before the next.</summary>
    private static async Task<string> TalkAsync(IPEndPoint server, string[] lines)
    {
        using var client = new TestClient(server);
        var answers = new List<string> { await client.ReceiveAsync() };
        foreach (string line in lines)
        {
            await client.SendAsync(line + "\r\n");
            do
            {
                answers.Add(await client.ReceiveAsync());
            }
            while (!answers[^1].StartsWith($"{line[0]} ", StringComparison.Ordinal) && !answers[^1].StartsWith('<'));
            Assert.StartsWith($"{line[0]} OK", answers[^1]);
        }

        return string.Join('\n', answers);
    }

    private static string OwnPath() => ServerProcess.Program;
}
