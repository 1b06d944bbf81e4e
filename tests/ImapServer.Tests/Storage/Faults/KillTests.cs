using System.Diagnostics;
using System.Reflection;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>Some of the kills of tests/ImapServer.Crash, which is built with this project.</summary>
[Trait("Time", "Long")]
public sealed class KillTests
{
    private static string Program { get; } = typeof(KillTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "CrashProgram").Value!;

    [Theory]
    [InlineData("run", "5", "20261129")]
    [InlineData("run", "2", "20261130", "--fsync")]
    public async Task ServerKilledWhileMailChanges_KeepsAllThatWasAcknowledged(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true })!;

        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output);
        Assert.Contains(" 0 faults", output, StringComparison.Ordinal);
    }
}
