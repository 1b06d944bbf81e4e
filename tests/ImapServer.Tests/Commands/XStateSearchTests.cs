using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using StateGen;

namespace ImapServer.Tests.Commands;

/// <summary>X-STATE and what version 2 of the session added: saved searches, and searches that are kept up to date.</summary>
public sealed class XStateSearchTests
{
    private const string Select = """
        C: s select inbox
        S: ...
        S: s OK {*}

        """;

    private const string Export = """
        C: x x-state
        S: * STATE {token}
        S: x OK State exported.
        X:

        """;

    [Fact]
    public async Task SavedSearch_SurvivesTheMove_WithoutWhatWasExpunged()
    {
        await using TestServer server = new TestServer().Deliver(6);
        server.Flag(2, SystemFlags.Flagged);
        server.Flag(4, SystemFlags.Flagged);
        server.Flag(5, SystemFlags.Flagged);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search return (save) flagged
            S: a OK Search completed.

            """ + Export);
        server.Remove(1, 4);
        server.Flag(6, SystemFlags.Flagged);
        await transcript.PlayAsync("""
            C: b x-state {token}
            S: * 4 EXPUNGE
            S: * 1 EXPUNGE
            S: * 4 RECENT
            S: * 4 FETCH (FLAGS (\Flagged \Recent))
            S: b OK State imported.
            C: c fetch $ uid
            S: * 1 FETCH (UID 2)
            S: * 3 FETCH (UID 5)
            S: c OK Fetch completed.
            """);
    }

    [Fact]
    public async Task Contexts_SurviveTheMove_AndTellWhatWasMissed()
    {
        await using TestServer server = new TestServer().Deliver(6);
        server.Flag(2, SystemFlags.Flagged);
        server.Flag(4, SystemFlags.Flagged);
        server.Flag(5, SystemFlags.Flagged);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 uid search return (update all) flagged
            S: * ESEARCH (TAG "b01") UID ALL 2,4:5
            S: b01 OK Search completed.
            C: b02 search return (update count) or flagged header subject "7"
            S: * ESEARCH (TAG "b02") COUNT 3
            S: b02 OK Search completed.
            C: b03 search return (update partial 1:2) uid 6:*
            S: * ESEARCH (TAG "b03") PARTIAL (1:2 6)
            S: b03 OK Search completed.

            """ + Export);
        server.Remove(4);
        server.Deliver(1);
        server.Flag(1, SystemFlags.Flagged);
        server.Account.Open("INBOX").Store(
            UidSet.FromUids([5]), FlagOperation.Remove, new MessageFlags(SystemFlags.Flagged, []));
        await transcript.PlayAsync("""
            C: c x-state {token}
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (2 4)
            S: * ESEARCH (TAG "b02") REMOVEFROM (2 4)
            S: * 4 EXPUNGE
            S: * 6 EXISTS
            S: * 1 FETCH (FLAGS (\Flagged \Recent))
            S: * 4 FETCH (FLAGS (\Recent))
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (2 5) ADDTO (1 1)
            S: * ESEARCH (TAG "b02") REMOVEFROM (2 4) ADDTO (1 1)
            S: * ESEARCH (TAG "b03") ADDTO (2 6)
            S: c OK State imported.
            C: d noop
            S: d OK Noop completed.
            C: b01 search return (update) all
            S: b01 BAD The search with the tag b01 is still kept up to date: use another tag.
            C: e cancelupdate "b01" "b02"
            S: e OK No further updates.
            """);
        server.Deliver(1);
        await transcript.PlayAsync("""
            C: f noop
            S: * 7 EXISTS
            S: * 7 RECENT
            S: * ESEARCH (TAG "b03") ADDTO (3 7)
            S: f OK Noop completed.
            """);
    }

    [Fact]
    public async Task Contexts_OfASessionInIdle_AreToldWithoutAnyCommand()
    {
        await using TestServer server = new TestServer().Deliver(2);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 uid search return (update all) unseen
            S: * ESEARCH (TAG "b01") UID ALL 1:2
            S: b01 OK Search completed.

            """ + Export);
        SessionState state = SessionToken.Read(transcript["token"]);
        state.IdleTag = "old7";
        transcript["token"] = SessionToken.Write(state);
        server.Flag(1, SystemFlags.Seen);
        await transcript.PlayAsync("""
            C: c x-state {token}
            S: c OK State imported.
            S: * 1 FETCH (FLAGS (\Seen \Recent))
            S: * ESEARCH (TAG "b01") UID REMOVEFROM (1 1)
            """);
        server.Deliver(1);
        await transcript.PlayAsync("""
            S: * 3 EXISTS
            S: * 3 RECENT
            S: * ESEARCH (TAG "b01") UID ADDTO (2 3)
            C: DONE
            S: old7 OK Idle completed.
            """);
    }

    // Results reported while the expunge itself was deferred are not repeated.
    [Fact]
    public async Task Contexts_WithExpungesHeldBack_AreToldOnce()
    {
        await using TestServer server = new TestServer().Deliver(3);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 search return (update all) all
            S: * ESEARCH (TAG "b01") ALL 1:3
            S: b01 OK Search completed.
            """);
        server.Remove(2);
        await transcript.PlayAsync("""
            C: c fetch 1 uid
            S: * 1 FETCH (UID 1)
            S: * ESEARCH (TAG "b01") REMOVEFROM (2 2)
            S: c OK Fetch completed.

            """ + Export + """
            C: d x-state {token}
            S: * 2 EXPUNGE
            S: * 2 RECENT
            S: d OK State imported.
            C: x x-state
            S: * STATE {second}
            S: x OK State exported.
            X:
            C: e x-state {second}
            S: e OK State imported.
            """);
    }

    [Fact]
    public async Task State_HoldsTagCriteriaOptionsAndResult_AndKeepsThem()
    {
        await using TestServer server = new TestServer().Deliver(8);
        server.Remove(2, 6);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: b01 uid search return (update save partial 5:1 context) 1:4 not subject "\"\\" old
            S: * ESEARCH (TAG "b01") UID PARTIAL (5:1 NIL)
            S: b01 OK Search completed.
            C: b02 search return (update count save) not 3
            S: * ESEARCH (TAG "b02") COUNT 5
            S: b02 OK Search completed.

            """ + Export);
        SessionState state = SessionToken.Read(transcript["token"]);
        Assert.Equal([1u, 4u, 5u, 9u], state.SavedSearch!);
        Assert.Equal(2, state.Contexts!.Count);
        Assert.Equivalent(
            new SearchContextState
            {
                Tag = "b01",
                ByUid = true,
                Criteria = """UID 1:5 NOT HEADER "SUBJECT" "\"\\" NOT RECENT""",
                Wanted = new SearchReturn((SearchReturnOptions)0xf0, 5, 1),
            },
            state.Contexts[0],
            strict: true);
        Assert.Equivalent(
            new SearchContextState
            {
                Tag = "b02",
                Criteria = "NOT UID 4",
                Wanted = new SearchReturn(SearchReturnOptions.Update | SearchReturnOptions.Count | SearchReturnOptions.Save),
                Result = [1, 4, 5, 9],
            },
            state.Contexts[1],
            strict: true);
        string token = transcript["token"];
        await transcript.PlayAsync("""
            C: c x-state {token}
            S: c OK State imported.
            C: d x-state
            S: * STATE {again}
            S: d OK State exported.
            """);
        Assert.Equal(token, transcript["again"]);
    }

    [Fact]
    public async Task Token_OfVersion1_IsTakenUpWithNothingSaved()
    {
        await using TestServer server = new TestServer().Deliver(2);
        server.Flag(1, SystemFlags.None, "Old");
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + Export);
        SessionState state = SessionToken.Read(transcript["token"]);
        var old = new Golden.Version1.SessionState
        {
            User = state.User,
            Mailbox = new Golden.Version1.MailboxViewState
            {
                MailboxId = state.Mailbox!.MailboxId,
                UidValidity = state.Mailbox.UidValidity,
                UidNext = state.Mailbox.UidNext,
                ModSeq = state.Mailbox.ModSeq,
                Recent = [new(1, 2)],
            },
        };
        transcript["old"] = System.Buffers.Text.Base64Url.EncodeToString(StateSerializer.Save(old));
        server.Flag(2, SystemFlags.None, "New");
        await transcript.PlayAsync("""
            C: a x-state {old}
            S: * FLAGS (\Answered \Flagged \Deleted \Seen \Draft New Old)
            S: * OK [PERMANENTFLAGS {*}
            S: * 2 FETCH (FLAGS (New \Recent))
            S: a OK State imported.
            C: b search return (save) keyword new
            S: b OK Search completed.
            C: c uid search return (update all) $
            S: * ESEARCH (TAG "c") UID ALL 2
            S: c OK Search completed.
            C: x x-state
            S: * STATE {second}
            S: x OK State exported.
            X:
            C: d x-state {second}
            S: d OK State imported.
            C: e search $
            S: * SEARCH 2
            S: e OK Search completed.
            """);
    }

    [Fact]
    public async Task Contexts_OfCriteriaNestedAsDeepAsAllowed_SurviveTheMove()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using var transcript = new Transcript(server);
        string nots = string.Concat(Enumerable.Repeat("not ", 49));
        await transcript.PlayAsync(Select + $$"""
            C: a uid search return (update) {{nots}}new
            S: * ESEARCH (TAG "a") UID
            S: a OK Search completed.
            C: b uid search return (update) {{nots}}uid 5:*
            S: * ESEARCH (TAG "b") UID
            S: b OK Search completed.
            C: c uid search return (update) {{nots}}unseen
            S: * ESEARCH (TAG "c") UID
            S: c OK Search completed.

            """ + Export + """
            C: d x-state {token}
            S: d OK State imported.
            """);
    }
}
