using System.Net.Sockets;
using System.Text;
using Microsoft.Win32.SafeHandles;
using StateGen.Handoff.Interop;
using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Tests.Systemd;

/// <summary>The notifications to systemd, with a socket in its place.</summary>
public sealed class SystemdNotifyTests : IDisposable
{
    private readonly Place _place = new();
    private readonly Socket _systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 10_000 };

    public SystemdNotifyTests()
    {
        _systemd.Bind(new UnixDomainSocketEndPoint(_place.Path));
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", _place.Path);
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", null);
        _systemd.Dispose();
        _place.Dispose();
    }

    [Fact]
    public void Ready_WithoutSystemd_DoesNothing()
    {
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", null);
        Assert.False(SystemdNotify.Ready());
        Assert.Empty(SystemdListeners.Take());
    }

    [Fact]
    public void Ready_AndStopping_AreTold()
    {
        Assert.True(SystemdNotify.Ready());
        Assert.Equal("READY=1", Receive());
        Assert.True(SystemdNotify.Stopping());
        Assert.Equal("STOPPING=1", Receive());
        Assert.True(SystemdNotify.Remove("imap"));
        Assert.Equal("FDSTOREREMOVE=1\nFDNAME=imap", Receive());
    }

    [Fact]
    public async Task Store_Socket_ArrivesAndIsTheSame()
    {
        using TcpPair pair = await TcpPair.ConnectAsync();
        Assert.True(SystemdNotify.Store("imap", pair.Server));
        using Inbox inbox = new(1000);
        Assert.Equal("FDSTORE=1\nFDNAME=imap".Length, inbox.Read(_systemd.SafeHandle));
        SafeFileHandle stored = inbox.TakeDescriptor()!;
        using Socket socket = new(new SafeSocketHandle(stored.DangerousGetHandle(), ownsHandle: true)) { Blocking = true };
        stored.SetHandleAsInvalid();
        ConnectionCopy.Close(pair.Server);
        await TcpPair.TalkAsync(pair.Client, socket, "stored");
    }

    [Fact]
    public void Store_AbstractSocket_IsReached()
    {
        string name = $"@stategen-{Environment.ProcessId}";
        using Socket systemd = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 10_000 };
        systemd.Bind(new UnixDomainSocketEndPoint("\0" + name[1..]));
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", name);
        Assert.True(SystemdNotify.Ready());
        byte[] bytes = new byte[100];
        Assert.Equal("READY=1", Encoding.ASCII.GetString(bytes, 0, systemd.Receive(bytes)));
    }

    [Theory]
    [InlineData("a:b")]
    [InlineData("a\nFDSTORE=1")]
    [InlineData("")]
    public void Store_NameThatIsNone_IsRefused(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => SystemdNotify.Store(name, _systemd));

    [Fact]
    public void Ready_NobodyReads_SaysSo()
    {
        Environment.SetEnvironmentVariable("NOTIFY_SOCKET", _place.Path + ".gone");
        Assert.Contains("Cannot notify systemd at", Assert.Throws<HandoffException>(() => SystemdNotify.Ready()).Message);
    }

    private string Receive()
    {
        byte[] bytes = new byte[1000];
        return Encoding.ASCII.GetString(bytes, 0, _systemd.Receive(bytes));
    }
}
