using Imap.Server.Connections;
using ImapServer.Load;
using ImapServer.Load.Clients;
using ImapServer.Load.Figures;

namespace ImapServer.Hibernation.Tests;

public sealed class LoadOptionsTests
{
    [Fact]
    public void Parse_AllOptions_AreRead()
    {
        LoadOptions options = LoadOptions.Parse(["soak", "--connections", "7", "--rounds", "3", "--minutes", "0.5", "--check", "--server", "here"]);
        Assert.Equal(
            new LoadOptions { Command = "soak", Connections = 7, Rounds = 3, Minutes = 0.5, Check = true, Server = "here" }, options);
    }

    [Theory]
    [InlineData("--connections", "0")]
    [InlineData("--connections", "many")]
    [InlineData("--rounds")]
    [InlineData("--bogus", "1")]
    public void Parse_WrongOption_IsRefused(params string[] arguments) =>
        Assert.Throws<LoadException>(() => LoadOptions.Parse(["memory", .. arguments]));

    [Fact]
    public void Report_MissedGoal_IsMarked()
    {
        var report = new Report("", [new("one", 3, "ms", 2), new("two", double.NaN, "ms", 2), new("three", 2, "ms", 2)]);
        Assert.False(report.IsReached);
        Assert.Equal([false, false, true], report.Figures.Select(figure => figure.IsReached));
        Assert.Contains("3 ms **missed**", report.ToString(), StringComparison.Ordinal);
    }
}
