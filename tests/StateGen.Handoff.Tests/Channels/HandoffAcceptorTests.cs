using System.Diagnostics;
using System.Runtime.Versioning;

namespace StateGen.Handoff.Tests.Channels;

/// <summary>The socket of a listener and its access control.</summary>
[SupportedOSPlatform("linux")]
public sealed class HandoffAcceptorTests
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public void Listen_SocketFile_IsTheOwnersAlone()
    {
        using Place place = new();
        using HandoffAcceptor acceptor = HandoffAcceptor.Listen(place.Path);
        Assert.Equal(OwnerOnly, File.GetUnixFileMode(place.Path));
        acceptor.Dispose();
        Assert.False(File.Exists(place.Path));
    }

    [Fact]
    public void Listen_DirectoryThatIsNotThere_IsMadePrivate()
    {
        using Place place = new();
        string directory = Path.Combine(place.Directory, "run");
        using HandoffAcceptor acceptor = HandoffAcceptor.Listen(Path.Combine(directory, "h.sock"));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(directory));
    }

    [Fact]
    public void Listen_DirectoryThatOthersMayWrite_IsRefused()
    {
        using Place place = new();
        File.SetUnixFileMode(place.Directory, OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.GroupWrite);
        HandoffException error = Assert.Throws<HandoffException>(() => HandoffAcceptor.Listen(place.Path));
        Assert.Contains($"Other users can write to the directory {place.Directory} (mode 720)", error.Message);
        Assert.False(File.Exists(place.Path));
    }

    [Fact]
    public void Listen_DirectoryOfAnotherUser_IsRefused()
    {
        using Place place = new();

        // With the right to change owners, a directory is given away. Otherwise the root directory belongs to another user.
        string directory = place.Directory;
        using (Process chown = Process.Start(new ProcessStartInfo("chown", ["12345", directory]) { RedirectStandardError = true })!)
        {
            chown.WaitForExit();
            directory = chown.ExitCode == 0 ? directory : "/";
        }

        HandoffException error = Assert.Throws<HandoffException>(() => HandoffAcceptor.Listen(Path.Combine(directory, "h.sock")));
        Assert.Contains("belongs to user", error.Message);
    }

    [Fact]
    public void Listen_WhatAKilledProcessLeft_IsReplaced()
    {
        using Place place = new();
        HandoffAcceptor.Listen(place.Path).Handle.Dispose();
        Assert.True(File.Exists(place.Path));
        Assert.Contains("No process listens", Assert.Throws<HandoffException>(() => HandoffChannel.Connect(place.Path)).Message);
        using HandoffAcceptor acceptor = HandoffAcceptor.Listen(place.Path);
        using HandoffChannel channel = HandoffChannel.Connect(place.Path);
        Assert.Equal(Environment.ProcessId, channel.PeerProcessId);
    }

    [Fact]
    public void Listen_WhereSomebodyListens_SaysSo()
    {
        using Place place = new();
        using HandoffAcceptor acceptor = HandoffAcceptor.Listen(place.Path);
        Assert.Contains("Another process listens on", Assert.Throws<HandoffException>(() => HandoffAcceptor.Listen(place.Path)).Message);
        Assert.True(File.Exists(place.Path));
    }

    [Fact]
    public void Listen_WhereAFileIs_LeavesIt()
    {
        using Place place = new();
        File.WriteAllText(place.Path, "letters");
        Assert.Throws<HandoffException>(() => HandoffAcceptor.Listen(place.Path));
        Assert.Equal("letters", File.ReadAllText(place.Path));
    }

    [Fact]
    public void Listen_PathThatIsTooLong_SaysSo()
    {
        string path = "/tmp/" + new string('x', 103);
        Assert.Contains("at most 107 bytes", Assert.Throws<HandoffException>(() => HandoffAcceptor.Listen(path)).Message);
    }

    [Fact]
    public async Task Listen_ManyAtOnce_OneGetsIt()
    {
        using Place place = new();
        HandoffAcceptor.Listen(place.Path).Handle.Dispose();
        object?[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run<object?>(() =>
        {
            try
            {
                return HandoffAcceptor.Listen(place.Path);
            }
            catch (HandoffException)
            {
                return null;
            }
        })));
        using HandoffAcceptor winner = (HandoffAcceptor)Assert.Single(results, result => result is not null)!;
        using HandoffChannel channel = HandoffChannel.Connect(place.Path);
        using HandoffChannel? accepted = winner.TryAccept();
        Assert.NotNull(accepted);
    }

    [Fact]
    public void TryAccept_UserWhoIsNotAllowed_IsTurnedAway()
    {
        using Place place = new();
        HandoffOptions nobody = new() { AllowedUserIds = new HashSet<uint> { 4_000_000_000 } };
        using HandoffAcceptor acceptor = HandoffAcceptor.Listen(place.Path, nobody);
        using HandoffChannel channel = HandoffChannel.Connect(place.Path);
        HandoffException error = Assert.Throws<HandoffException>(() => acceptor.TryAccept());
        Assert.Contains("which is not allowed", error.Message);
        Assert.Equal([HandoffEventKind.Closed], ChannelPair.Drain(channel).Select(e => e.Kind));
        Assert.Null(acceptor.TryAccept());
        Assert.Contains("which is not allowed", Assert.Throws<HandoffException>(() => HandoffChannel.Connect(place.Path, nobody)).Message);
    }
}
