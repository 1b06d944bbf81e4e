namespace ImapServer.Tests.Commands;

public sealed class SessionTests
{
    [Fact]
    public async Task Login_AllForms_Work()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server, login: false);
        await transcript.PlayAsync("""
            C: a capability
            S: * CAPABILITY IMAP4rev1 LITERAL+ SASL-IR ENABLE IDLE NAMESPACE ID UNSELECT UIDPLUS MOVE CONDSTORE QRESYNC CHILDREN ESEARCH SEARCHRES CONTEXT=SEARCH AUTH=PLAIN
            S: a OK Capability completed.
            C: b select inbox
            S: b BAD SELECT is for after login.
            C: c login {4}
            S: + Ready for the literal.
            C: demo "demo"
            S: c OK [CAPABILITY {*} X-STATE] Logged in.
            C: d login demo demo
            S: d BAD LOGIN is for before login.
            C: e select
            S: e BAD Expected a space (column 9).
            C: f fetch 1 flags
            S: f BAD FETCH needs an open mailbox: SELECT one first.
            C: g frobnicate
            S: g BAD Expected a command that this server knows (column 3).
            C: (
            S: * BAD Expected a tag (column 1).
            C: h logout
            S: * BYE Logging out.
            S: h OK Logout completed.
            S: <closed>
            C2: a login {3+}
            C2: eve {10+}
            C2: eve secret
            S2: a OK [CAPABILITY {*}] Logged in.
            C3: a authenticate plain
            S3: +{*}
            C3: AGRlbW8AZGVtbw==
            S3: a OK [CAPABILITY {*}] Logged in.
            C4: a authenticate PLAIN ZGVtbwBkZW1vAGRlbW8=
            S4: a OK [CAPABILITY {*}] Logged in.
            C5: a authenticate cram-md5
            S5: a NO [CANNOT] PLAIN is the only mechanism here.
            C5: b authenticate plain =
            S5: b BAD The response to PLAIN is a name, NUL, a name, NUL, a password.
            C5: c authenticate plain
            S5: +{*}
            C5: *
            S5: c BAD Authentication was cancelled.
            C5: d authenticate plain ZXZlAGRlbW8AZGVtbw==
            S5: d NO [AUTHORIZATIONFAILED] You cannot act as another user.
            """);
    }

    [Fact]
    public async Task Login_WrongPassword_WaitsASecond()
    {
        var time = new ManualTime();
        await using var server = new TestServer(time);
        using var transcript = new Transcript(server, login: false);
        await transcript.PlayAsync("""
            C: a login demo wrong
            C: b login nobody demo
            """);
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(1));
        await transcript.PlayAsync("S: a NO [AUTHENTICATIONFAILED] The user name or the password is wrong.");
        await time.AdvanceWhenWaitedForAsync(TimeSpan.FromSeconds(1));
        await transcript.PlayAsync("S: b NO [AUTHENTICATIONFAILED] The user name or the password is wrong.");
        Assert.Equal(
            [
                "A login of \"demo\" from 127.0.0.1 failed; 1 from there of late.",
                "A login of \"nobody\" from 127.0.0.1 failed; 2 from there of late.",
            ],
            server.Log);
        Assert.Empty(server.Logins);
    }

    [Fact]
    public async Task Clocks_RunOut_SayBye()
    {
        var time = new ManualTime();
        await using var server = new TestServer(time);
        using var strangers = new Transcript(server, login: false);
        using var users = new Transcript(server);
        await strangers.PlayAsync("""
            C: a noop
            S: a OK Noop completed.
            """);
        await users.PlayAsync("""
            C: a noop
            S: a OK Noop completed.
            """);
        time.Advance(TimeSpan.FromSeconds(61));
        await strangers.PlayAsync("""
            S: * BYE You took too long to log in.
            S: <closed>
            """);
        await users.PlayAsync("""
            C: b noop
            S: b OK Noop completed.
            """);
        time.Advance(TimeSpan.FromMinutes(31));
        await users.PlayAsync("""
            S: * BYE You were idle for 30 minutes.
            S: <closed>
            """);
    }

    [Fact]
    public async Task Shutdown_SaysByeToEveryone()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a noop
            S: a OK Noop completed.
            C2: a idle
            S2: + idling
            """);
        await server.StopAsync();
        await transcript.PlayAsync("""
            S: * BYE The server shuts down.
            S: <closed>
            S2: * BYE The server shuts down.
            S2: <closed>
            """);
    }

    [Fact]
    public async Task Sizes_BeyondTheLimits_AreRefused()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a append inbox {70000000}
            S: a NO [TOOBIG] The literal is larger than this server takes here.
            C: b noop
            S: b OK Noop completed.
            C: c append inbox {70000000+}
            S: * BYE That was longer than this server reads in one command.
            S: <closed>
            """);
    }

    [Fact]
    public async Task Id_IsLoggedOnce_AndEnableTellsWhatIsNew()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a id ("name" "test" "version" NIL)
            S: * ID ("name" "StateGen sample IMAP server" "version" "{*}")
            S: a OK Id completed.
            C: b id ("name" "again")
            S: * ID {*}
            S: b OK Id completed.
            C: c id NIL
            S: * ID {*}
            S: c OK Id completed.
            C: d enable condstore x-nothing
            S: * ENABLED CONDSTORE
            S: d OK Enable completed.
            C: e enable QRESYNC CONDSTORE
            S: * ENABLED QRESYNC
            S: e OK Enable completed.
            C2: f enable QRESYNC CONDSTORE qresync
            S2: * ENABLED QRESYNC CONDSTORE
            S2: f OK Enable completed.
            """);
        Assert.Equal("A client identifies itself as \"name=test, version=\" (127.0.0.1).", Assert.Single(server.Log));
    }

    [Fact]
    public async Task Nonsense_WithoutEnd_EndsTheConnection()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server, login: false);
        await transcript.PlayAsync(string.Concat(Enumerable.Repeat("C: GET / HTTP/1.1\n", 20)));
        await transcript.PlayAsync("""
            S: ...
            S: * BYE Too many invalid commands.
            S: <closed>
            """);
    }
}
