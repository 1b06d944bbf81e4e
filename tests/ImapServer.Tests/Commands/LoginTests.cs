using System.Net;
using System.Net.Sockets;
using System.Text;
using Imap.Server.Limits;

namespace ImapServer.Tests.Commands;

/// <summary>The log of logins, and the effect of unauthenticated clients on the log.</summary>
[Trait("Time", "Long")]
public sealed class LoginTests
{
    [Fact]
    public async Task Login_RightOrWrong_IsLoggedWithAddressAndUserAndNoPassword()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server, login: false);
        await transcript.PlayAsync("""
            C: a login demo hunter2
            S: a NO [AUTHENTICATIONFAILED] {*}
            C: b authenticate plain AGRlbW8AaHVudGVyMw==
            S: b NO [AUTHENTICATIONFAILED] {*}
            C: c login demo demo
            S: c OK {*}
            """);
        Assert.Equal("demo logged in from 127.0.0.1.", Assert.Single(server.Logins));
        Assert.Equal(2, server.Log.Count);
        Assert.All(server.Log, line => Assert.StartsWith("A login of \"demo\" from 127.0.0.1 failed", line, StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log, line => line.Contains("hunter", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Login_WithANameThatForgesLines_IsEscapedAndCutOff()
    {
        await using var server = new TestServer();
        using var client = new TestClient(server.EndPoint);
        string name = "x\r\ndemo logged out\u001b[2J\"" + new string('y', 5000);
        await client.SendAsync($"a login {{{Encoding.UTF8.GetByteCount(name)}+}}\r\n{name} secret\r\n");
        await client.ReceiveAsync();
        Assert.StartsWith("a NO", await client.ReceiveAsync(), StringComparison.Ordinal);
        string line = Assert.Single(server.Log);
        Assert.StartsWith("A login of \"x\\u000d\\u000ademo logged out\\u001b[2J\\\"yyy", line, StringComparison.Ordinal);
        Assert.InRange(line.Length, 100, 250);
    }

    [Fact]
    public async Task Id_OfThirtyThousandOctets_TakesALineOfTheLog()
    {
        await using var server = new TestServer();
        using var client = new TestClient(server.EndPoint);
        string fields = string.Join(' ', Enumerable.Range(0, 30).Select(i => $"\"f{i}\" \"{new string('v', 1000)}\""));
        await client.SendAsync($"a id ({fields})\r\nb id ({fields})\r\n");
        await client.ReceiveAsync();
        await client.ReceiveAsync();
        Assert.StartsWith("a OK", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.InRange(Assert.Single(server.Log).Length, 100, 300);
    }

    [Fact]
    public async Task Guessing_OverManyConnections_IsRefusedAndTheLogStaysShort()
    {
        await using var server = new TestServer();
        string[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            using var client = new TestClient(server.EndPoint);
            await client.ReceiveAsync();
            await client.SendAsync($"a login demo guess{i}\r\n");

            // The test does not wait for a delayed client.
            Task<string> answer = client.ReceiveAsync();
            return await Task.WhenAny(answer, Task.Delay(TimeSpan.FromSeconds(4))) == answer ? await answer : "waits";
        }));
        Assert.InRange(answers.Count(answer => answer.Contains("[AUTHENTICATIONFAILED]", StringComparison.Ordinal)), LoginThrottle.FreeFailures, 12);
        Assert.True(answers.Count(answer => answer.Contains("[LIMIT]", StringComparison.Ordinal)) > 10, string.Join('\n', answers));
        Assert.InRange(server.Log.Count, 1, LoginThrottle.FreeFailures);
    }

    [Theory]
    [InlineData("a login {4+}\r\nde\0o demo\r\n")]
    [InlineData("a login demo \"de\0o\"\r\n")]
    [InlineData("a noop\0\r\n")]
    public async Task ANulOctet_OutsideOfAMessage_IsBad(string command)
    {
        await using var server = new TestServer();
        using var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await client.SendAsync(command);
        Assert.StartsWith("a BAD", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{3+}", "a BAD The literal contains a NUL octet.")]
    [InlineData("~{3+}", "a NO [CANNOT] The message contains a NUL octet.")]
    public async Task ANulOctet_InTheMessageOfAnAppend_IsRefusedAsItsLiteralSays(string literal, string answer)
    {
        await using var server = new TestServer();
        using var client = new TestClient(server.EndPoint);
        await client.ReceiveAsync();
        await client.SendAsync("l login demo demo\r\n");
        await client.ReceiveAsync();
        await client.SendAsync($"a append INBOX {literal}\r\na\0b\r\n");
        Assert.Equal(answer, await client.ReceiveAsync());
        Assert.Equal(0, server.Account.Open("INBOX").GetStatus().Messages);
    }

    [Theory]
    [InlineData("a logout\r\n", "a OK Logout completed.")]
    [InlineData("a append INBOX {999999999+}\r\n", "* BYE That was longer than this server reads in one command.")]
    public async Task Bye_OfAClientThatHasSentMore_Arrives(string command, string last)
    {
        await using var server = new TestServer();
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000 };
        socket.Connect(server.EndPoint);

        // All of it is sent before the server has read the first command. None of the rest is ever parsed as a command.
        socket.Send(Encoding.ASCII.GetBytes("l login demo demo\r\n" + command + new string('x', 1_000_000)));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        var heard = new StringBuilder();
        byte[] buffer = new byte[4096];
        while (socket.Receive(buffer) is > 0 and var length)
        {
            heard.Append(Encoding.ASCII.GetString(buffer, 0, length));
        }

        Assert.Contains(last, heard.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Guesses_ComeEverSlower_AndAreForgotten()
    {
        var time = new ManualTime();
        var throttle = new LoginThrottle(time);
        var address = IPAddress.Parse("192.0.2.1");
        for (int i = 0; i < LoginThrottle.FreeFailures; i++)
        {
            Assert.Equal(TimeSpan.Zero, throttle.TakeTurn(address, "demo"));
            throttle.NoteFailure(address, "demo");
        }

        // The turns of an hour, taken as soon as each comes.
        int tries = 0;
        for (TimeSpan passed = TimeSpan.Zero; passed < TimeSpan.FromHours(1); passed += TimeSpan.FromSeconds(1))
        {
            while (throttle.TakeTurn(address, "demo") is not null)
            {
                tries++;
                throttle.NoteFailure(address, "demo");
            }

            time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(tries, 100, 400);
        time.Advance(TimeSpan.FromHours(10));
        Assert.Equal(TimeSpan.Zero, throttle.TakeTurn(address, "demo"));
    }

    [Fact]
    public void Guesses_FromManyAddresses_SlowTheNameDown_ButNotItsOwner()
    {
        var throttle = new LoginThrottle(new ManualTime());
        var home = IPAddress.Parse("198.51.100.7");
        throttle.NoteFailure(home, "demo");
        throttle.NoteSuccess(home, "demo");
        for (int i = 0; i < 50; i++)
        {
            throttle.NoteFailure(IPAddress.Parse($"192.0.2.{i}"), "demo");
            throttle.TakeTurn(IPAddress.Parse($"192.0.2.{i}"), "demo");
        }

        Assert.NotEqual(TimeSpan.Zero, throttle.TakeTurn(IPAddress.Parse("203.0.113.9"), "demo"));
        Assert.Equal(TimeSpan.Zero, throttle.TakeTurn(home, "demo"));
        Assert.Equal(TimeSpan.Zero, throttle.TakeTurn(IPAddress.Parse("203.0.113.9"), "eve"));
    }

    [Fact]
    public void Guesses_OfEverNewNames_TakeNoMoreMemoryThanIsAllowed()
    {
        var throttle = new LoginThrottle(new ManualTime());
        for (int i = 0; i < 3 * LoginThrottle.Capacity; i++)
        {
            throttle.NoteFailure(new IPAddress(i), $"user{i}");
        }

        Assert.InRange(throttle.Count, 1, LoginThrottle.Capacity);
    }
}
