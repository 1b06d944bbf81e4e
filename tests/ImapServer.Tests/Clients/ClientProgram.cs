using System.Diagnostics;

namespace ImapServer.Tests.Clients;

/// <summary>Another vendor's mail program, run against the server. The test is skipped if the program is not installed.</summary>
internal sealed class ClientProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly string _path;

    private ClientProgram(string path)
    {
        _path = path;
    }

    /// <summary>Finds the program, or skips the test with a line about its installation.</summary>
    public static ClientProgram Find(string name, string package)
    {
        string? path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not installed; on Debian: apt-get install {package}");
        return new ClientProgram(path!);
    }

    /// <summary>Starts the program for a dialogue over its standard input and output.</summary>
    public Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(_path, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Runs the program and returns its output. A failure of the program fails the test.</summary>
    public async Task<string> RunAsync(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(_path, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
        Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, $"{_path} ended with {process.ExitCode}: {await errors}{await output}");
        return await output;
    }
}
