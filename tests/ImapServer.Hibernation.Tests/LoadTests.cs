using ImapServer.Load;
using ImapServer.Load.Commands;
using ImapServer.Load.Figures;
using ImapServer.Load.Processes;

namespace ImapServer.Hibernation.Tests;

/// <summary>
/// Small runs of the measuring commands. The bounds are wide, for busy machines. But each command waits until the kernel reports that the
/// connections have left the server, and fails otherwise.
/// </summary>
[Trait("Time", "Long")]
public sealed class LoadTests
{
    [Fact]
    public async Task Memory_OfHundredConnections_IsMeasured()
    {
        await foreach (Report report in MemoryCommand.RunAsync(new LoadOptions { Connections = 100 }, ServerBuild.Built))
        {
            Assert.Equal(100, report[MemoryCommand.Held]);

            // Under the JIT, which compiles meanwhile.
            Assert.InRange(report[MemoryCommand.PerConnection], double.MinValue, 50_000);
        }
    }

    [Fact]
    public async Task Live_OfHundredsOfConnections_IsMeasured()
    {
        Report report = await LiveCommand.RunAsync(new LoadOptions { Connections = 300 }, ServerBuild.Built).FirstAsync(TestContext.Current.CancellationToken);
        Assert.InRange(report[LiveCommand.PerConnection], double.MinValue, 100_000);
    }

    [Fact]
    public async Task Delivery_ToHibernatedClients_IsTold()
    {
        Report report = await DeliveryCommand.RunAsync(new LoadOptions { Connections = 10, Rounds = 2 }, ServerBuild.Built).FirstAsync(TestContext.Current.CancellationToken);
        Assert.InRange(report[DeliveryCommand.Median], 0, 1_000);
    }

    [Fact]
    public async Task Done_OfHibernatedClients_IsAnswered()
    {
        Report report = await DoneCommand.RunAsync(new LoadOptions { Connections = 10, Rounds = 2 }, ServerBuild.Built).FirstAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, report[DoneCommand.Resumed]);
        Assert.InRange(report[DoneCommand.Median], 0, 1_000);
        Assert.InRange(report[DoneCommand.AgainMedian], 0, 100);
    }

    [Fact]
    public async Task Burst_ToManyMailboxes_ReachesAll()
    {
        Report report = await BurstCommand.RunAsync(new LoadOptions { Connections = 50, Rounds = 2 }, ServerBuild.Built).FirstAsync(TestContext.Current.CancellationToken);
        Assert.InRange(report[BurstCommand.Median], 0, 10_000);
    }

    [Fact]
    public async Task Restart_UnderLoad_LosesNobody()
    {
        Report report = await RestartCommand.MeasureAsync(100, ServerBuild.Built, ServerBuild.Built, "itself", TimeSpan.FromSeconds(4), patience: 60);
        Assert.InRange(report[RestartCommand.Hibernated], 50, 100);
        Assert.Equal(0, report[RestartCommand.Disconnected]);
        Assert.Equal(0, report[RestartCommand.Wrong]);
    }

    [Fact]
    public async Task Soak_ForSeconds_LosesNobody()
    {
        Report report = await SoakCommand.RunAsync(new LoadOptions { Connections = 20, Minutes = 0.15 }, ServerBuild.Built).FirstAsync(TestContext.Current.CancellationToken);
        Assert.InRange(report[SoakCommand.Lives], 5, int.MaxValue);
        Assert.Equal(0, report[SoakCommand.Lost]);
    }
}
