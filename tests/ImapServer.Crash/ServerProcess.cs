using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace ImapServer.Crash;

/// <summary>The server, which is killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private ServerProcess(Process process, int port)
    {
        _process = process;
        Port = port;
    }

    /// <summary>The address that it listens on.</summary>
    public int Port { get; }

    // Another build of the server can be named, as an older one that is compared.
    private static string Program { get; } = Environment.GetEnvironmentVariable("IMAPSERVER") ?? typeof(ServerProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "ServerProgram").Value!;

    /// <summary>Starts one, and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, string[] options)
    {
        ProcessStartInfo start = new(Program)
        {
            ArgumentList =
            {
                "--port", "0", "--no-hibernate", "--mail", Path.Combine(folder, "mail"),
                "--users", Path.Combine(folder, "users"), "--runtime", Path.Combine(folder, "run"),
            },
            RedirectStandardOutput = true,
        };
        foreach (string option in options)
        {
            start.ArgumentList.Add(option);
        }

        start.Environment["DOTNET_TieredPGO"] = "0";
        Process process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.Contains("listens on ", StringComparison.Ordinal))
            {
                string port = line.Split("port ")[1].Split('.')[0];
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, int.Parse(port, CultureInfo.InvariantCulture));
            }
        }

        throw new InvalidOperationException("The server has ended before it listened.");
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
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
