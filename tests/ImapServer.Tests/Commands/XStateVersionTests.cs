using System.Buffers.Text;
using Imap.Protocol;
using Imap.Server.Sessions;
using ImapServer.Tests.States;
using StateGen;

namespace ImapServer.Tests.Commands;

/// <summary>
/// Tokens between a server of version 1 and one of version 2, as docs/x-state.md describes it. Version 1 is rebuilt from the history.
/// </summary>
public sealed class XStateVersionTests
{
    private const string Searches = """
        C: s select inbox
        S: ...
        S: s OK {*}
        C: a search return (save) flagged
        S: a OK Search completed.
        C: b01 uid search return (update all) flagged
        S: * ESEARCH (TAG "b01") UID ALL 2
        S: b01 OK Search completed.
        C: x x-state
        S: * STATE {token}
        S: x OK State exported.
        X:

        """;

    [Fact]
    public async Task TokenOfVersion2_InVersion1_IsTheSessionThatVersion1Knows()
    {
        await using TestServer server = WithThreeMails();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Searches);
        SessionState state = SessionToken.Read(transcript["token"]);

        SessionStateTests.V1.ImapSession old = InVersion1(transcript["token"]);

        Assert.Equal(state.User, old.M1);
        Assert.Equal((uint)state.Enabled, old.M2);
        Assert.Equal(state.Mailbox!.MailboxId, old.M3.M1);
        Assert.Equal(state.Mailbox.UidValidity, old.M3.M2);
        Assert.Equal(state.Mailbox.UidNext, old.M3.M3);
        Assert.Equal(state.Mailbox.ModSeq, old.M3.M4);
        Assert.Equal(state.IdleTag, old.M4);
        Assert.Equal(state.Identified, old.M5);
        Assert.NotNull(state.SavedSearch);
        Assert.NotNull(state.Contexts);
    }

    // A program of version 1 saves and restores the session without changes.
    [Fact]
    public async Task TokenOfVersion2_PassedOnByVersion1_TellsWhatItsSearchesMissed()
    {
        await using TestServer server = WithThreeMails();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Searches);
        transcript["passed"] = Base64Url.EncodeToString(StateSerializer.Save(InVersion1(transcript["token"])));
        server.Remove(2);
        server.Flag(3, SystemFlags.Flagged);
        await transcript.PlayAsync("""
            C: c x-state {passed}
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (1 2)
            S: * 2 EXPUNGE
            S: * 2 RECENT
            S: * 2 FETCH (FLAGS (\Flagged \Recent))
            S: * ESEARCH (TAG "b01") UID ADDTO (1 3)
            S: c OK State imported.
            C: d search $
            S: * SEARCH
            S: d OK Search completed.
            """);
    }

    // A server of version 1 imported the session and exported it again, with the members that it knows.
    [Fact]
    public async Task TokenOfVersion2_ThatVersion1ExportedAnew_HasNoSearches()
    {
        await using TestServer server = WithThreeMails();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Searches);
        SessionStateTests.V1.ImapSession old = InVersion1(transcript["token"]);
        var anew = new SessionStateTests.V1.ImapSession { M1 = old.M1, M2 = old.M2, M3 = old.M3, M4 = old.M4, M5 = old.M5 };
        transcript["anew"] = Base64Url.EncodeToString(StateSerializer.Save(anew));
        server.Flag(3, SystemFlags.Flagged);
        await transcript.PlayAsync("""
            C: c x-state {anew}
            S: * 3 FETCH (FLAGS (\Flagged \Recent))
            S: c OK State imported.
            C: d search $
            S: * SEARCH
            S: d OK Search completed.
            C: b01 uid search return (update all) flagged
            S: * ESEARCH (TAG "b01") UID ALL 2:3
            S: b01 OK Search completed.
            """);
    }

    private static SessionStateTests.V1.ImapSession InVersion1(string token) =>
        StateSerializer.Restore<SessionStateTests.V1.ImapSession>(Base64Url.DecodeFromChars(token));

    private static TestServer WithThreeMails()
    {
        TestServer server = new TestServer().Deliver(3);
        server.Flag(2, SystemFlags.Flagged);
        return server;
    }
}
