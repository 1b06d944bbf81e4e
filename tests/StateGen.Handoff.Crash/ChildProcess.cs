using System.Diagnostics;

namespace StateGen.Handoff.Crash;

/// <summary>A child, started ahead of its turn.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    internal ChildProcess(string role)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [role]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["DOTNET_TieredCompilation"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "0";
        _process = Process.Start(start)!;
    }

    internal async Task<string> ReadLineAsync() =>
        await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? throw new EndOfStreamException("The child has ended.");

    internal void WriteLine(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    /// <summary>SIGKILL.</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Waits until it is dead, and looks that it was killed.</summary>
    internal async Task WaitForDeathAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        const int KilledBySignal9 = 128 + 9;
        if (_process.ExitCode != KilledBySignal9)
        {
            throw new InvalidOperationException($"The child ended with code {_process.ExitCode} and was not killed.");
        }
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
