using System.Diagnostics;

namespace StateGen.Handoff.Tests.Processes;

/// <summary>Processes that are killed with SIGKILL.</summary>
[Trait("Time", "Long")]
public sealed class CrashTests(ITestOutputHelper output)
{
    /// <summary>
    /// Kills either side at every step of the protocol and at any moment, 280 times; CRASH_KILLS=1000 takes some minutes. The program
    /// checks that no connection with a living owner is lost or served twice, and that the survivor leaves no socket open.
    /// </summary>
    [Fact]
    public async Task Handoff_EitherSideKilledAtEveryStep_HasOneOwnerOrIsClosed()
    {
        string kills = Environment.GetEnvironmentVariable("CRASH_KILLS") ?? "280";
        using Process program = Process.Start(
            new ProcessStartInfo(CrashProgram.Path, ["run", kills]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string table = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        output.WriteLine(table);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(program.ExitCode == 0, table + await errors);
        Assert.Contains($"{kills} kills", table);
    }
}
