using System.Diagnostics;
using ImapServer.Load.Clients;

namespace ImapServer.Load.Processes;

/// <summary>Programs that are run to their end.</summary>
internal static class Tool
{
    /// <summary>Whether a program is on the path.</summary>
    public static bool IsThere(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs a program and returns its output.</summary>
    /// <exception cref="LoadException">It failed; the message contains its output.</exception>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? await output
            : throw new LoadException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await errors}{await output}");
    }
}
