using Imap.Protocol;
using Imap.Server.Sessions;

namespace ImapServer.Tests.Commands;

public sealed class XStateTests
{
    private const string SelectAndExport = """
        C: s select inbox
        S: ...
        S: s OK {*}
        C: a x-state
        S: * STATE {token}
        S: a OK State exported.
        X:

        """;

    [Fact]
    public async Task Exchange_OfAnAuthenticatedSession_IsToTheLetter()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a x-state
            S: * STATE {token}
            S: a OK State exported.
            X:
            C: b x-state {token}
            S: b OK State imported.
            C: c check
            S: c BAD CHECK needs an open mailbox: SELECT one first.
            C: d x-state
            S: * STATE {token}
            S: d OK State exported.
            """);
        Assert.InRange(transcript["token"].Length, 1, 30);
    }

    [Fact]
    public async Task Import_TellsEverythingMissed_InOrder()
    {
        await using TestServer server = new TestServer().Deliver(5);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(SelectAndExport);
        server.Remove(2, 4);
        server.Flag(5, SystemFlags.Seen, "New");
        server.Deliver(2);
        await transcript.PlayAsync("""
            C: b x-state {token}
            S: * 4 EXPUNGE
            S: * 2 EXPUNGE
            S: * 5 EXISTS
            S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft New)
            S: * OK [PERMANENTFLAGS (\Answered \Flagged \Deleted \Seen \Draft New \*)] Any keyword can be added.
            S: * 3 FETCH (FLAGS (\Seen New \Recent))
            S: b OK State imported.
            C: c noop
            S: c OK Noop completed.
            C: d fetch 1:* uid
            S: * 1 FETCH (UID 1)
            S: * 2 FETCH (UID 3)
            S: * 3 FETCH (UID 5)
            S: * 4 FETCH (UID 6)
            S: * 5 FETCH (UID 7)
            S: d OK Fetch completed.
            """);
    }

    [Fact]
    public async Task Import_OfAQResyncSession_TellsVanishedAndModSequences()
    {
        await using TestServer server = new TestServer().Deliver(3);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: e enable qresync
            S: * ENABLED QRESYNC
            S: e OK Enable completed.

            """ + SelectAndExport);
        server.Remove(1, 2);
        server.Flag(3, SystemFlags.Seen);
        await transcript.PlayAsync("""
            C: b x-state {token}
            S: * VANISHED 1:2
            S: * 1 RECENT
            S: * 1 FETCH (UID 3 FLAGS (\Seen \Recent) MODSEQ (7))
            S: b OK State imported.
            """);
    }

    [Fact]
    public async Task Export_WithExpungesHeldBack_KeepsThemForTheImport()
    {
        await using TestServer server = new TestServer().Deliver(3);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: s examine inbox
            S: ...
            S: s OK {*}
            """);
        server.Remove(1);
        await transcript.PlayAsync("""
            C: b search all
            S: * SEARCH 2 3
            S: b OK [EXPUNGEISSUED] Search completed.
            C: c x-state
            S: * STATE {token}
            S: c OK State exported.
            X:
            C: d x-state {token}
            S: * 1 EXPUNGE
            S: * 2 RECENT
            S: d OK State imported.
            C: e expunge
            S: e NO [READ-ONLY] The mailbox is open read-only.
            """);
    }

    [Fact]
    public async Task Export_ChangesNothing()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: s select inbox
            S: ...
            S: s OK {*}
            """);
        server.Deliver(1);
        await transcript.PlayAsync("""
            C: a x-state
            S: * STATE {token}
            S: a OK State exported.
            C: b x-state
            S: * STATE {token}
            S: b OK State exported.
            C: c noop
            S: * 2 EXISTS
            S: * 2 RECENT
            S: c OK Noop completed.
            C2: d x-state {token}
            S2: * 2 EXISTS
            S2: d OK State imported.
            """);
    }

    [Fact]
    public async Task Import_OfASessionInIdle_GoesOnIdling()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(SelectAndExport);
        SessionState state = SessionToken.Read(transcript["token"]);
        state.IdleTag = "old7";
        transcript["token"] = SessionToken.Write(state);
        server.Deliver(1);
        await transcript.PlayAsync("""
            C: b x-state {token}
            S: b OK State imported.
            S: * 2 EXISTS
            S: * 2 RECENT
            """);
        server.Deliver(1);
        await transcript.PlayAsync("""
            S: * 3 EXISTS
            S: * 3 RECENT
            C: DONE
            S: old7 OK Idle completed.
            C: c noop
            S: c OK Noop completed.
            """);
    }

    [Fact]
    public async Task Import_KeepsExtensionsThatThisServerDoesNotKnow()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        var state = new SessionState
        {
            User = SessionToken.UserHash("demo"),
            Enabled = (EnabledExtensions)0x8000_0000 | EnabledExtensions.CondStore,
            Identified = true,
        };
        transcript["token"] = SessionToken.Write(state);
        await transcript.PlayAsync("""
            C: a x-state {token}
            S: a OK State imported.
            C: b id ("name" "again")
            S: * ID {*}
            S: b OK Id completed.
            C: c x-state
            S: * STATE {token}
            S: c OK State exported.
            """);
        Assert.Empty(server.Log);
    }

    [Fact]
    public async Task Import_WhatIsRefused_IsSaidAndTheConnectionStaysUsable()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync("""
            C: a create Box
            S: a OK Create completed.
            C: s select Box
            S: ...
            S: s OK {*}
            C: a x-state
            S: * STATE {token}
            S: a OK State exported.
            C: b x-state {token}
            S: b NO A mailbox is open: CLOSE or UNSELECT it before a state is imported.
            C: c unselect
            S: c OK Unselect completed.
            """);
        string token = transcript["token"];
        transcript["damaged"] = (token[0] == 'A' ? 'B' : 'A') + token[1..];
        transcript["cut"] = token[..^4];
        SessionState state = SessionToken.Read(token);
        state.User++;
        transcript["other"] = SessionToken.Write(state);
        state.User--;
        state.IdleTag = "x\r\n* BYE";
        transcript["forged"] = SessionToken.Write(state);
        state.IdleTag = null;
        state.Mailbox!.ModSeq += 1000;
        transcript["ahead"] = SessionToken.Write(state);
        await transcript.PlayAsync("""
            C: d x-state %%%
            S: d NO The token is damaged: it is not in Base64Url (RFC 4648, section 5).
            C: e x-state {damaged}
            S: e NO The token is damaged: {*}
            C: f x-state {cut}
            S: f NO The token is damaged: {*}
            C: g x-state {other}
            S: g NO This state was exported by another user.
            C: h x-state {forged}
            S: h NO The state is damaged: the tag of its IDLE is not a tag.
            C: i x-state {ahead}
            S: i NO The saved session is refused: its mod-sequence {*}
            C: j delete Box
            S: j OK Delete completed.
            C: k x-state {token}
            S: k NO {why}
            C: l create Box
            S: l OK Create completed.
            C: m x-state {token}
            S: m NO {why}
            C: n x-state
            S: * STATE {*}
            S: n OK State exported.
            """);
        Assert.Empty(server.Log);
    }

    [Fact]
    public async Task Token_OfAnotherUser_IsRefused()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        using var strangers = new Transcript(server, login: false);
        await transcript.PlayAsync(SelectAndExport);
        strangers["token"] = transcript["token"];
        await strangers.PlayAsync("""
            C: a x-state {token}
            S: a BAD X-STATE is for after login.
            C: b login eve "eve secret"
            S: b OK {*}
            C: c x-state {token}
            S: c NO This state was exported by another user.
            """);
    }

    [Fact]
    public async Task Token_OfALargeMailbox_DoesNotGrowWithIt()
    {
        await using TestServer server = new TestServer().Deliver(300);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(SelectAndExport);
        Assert.InRange(transcript["token"].Length, 30, 80);
    }
}
