using Imap.Protocol;

namespace ImapServer.Tests.Commands;

/// <summary>ESEARCH, along RFC 4731.</summary>
public sealed class ExtendedSearchTests
{
    private const string Select = """
        C: s select inbox
        S: ...
        S: s OK {*}

        """;

    [Fact]
    public async Task Search_WithReturnOptions_TellsWhatWasAskedFor()
    {
        await using TestServer server = Mailbox();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search return (min count) flagged
            S: * ESEARCH (TAG "a") MIN 2 COUNT 4
            S: a OK Search completed.
            C: b uid search return (min count) flagged
            S: * ESEARCH (TAG "b") UID MIN 3 COUNT 4
            S: b OK Search completed.
            C: c Search Return () charset UTF-8 flagged
            S: * ESEARCH (TAG "c") ALL 2:4,6
            S: c OK Search completed.
            C: d uid search return (all max) flagged
            S: * ESEARCH (TAG "d") UID MAX 8 ALL 3:4,6,8
            S: d OK Search completed.
            C: e uid search return (count) not flagged
            S: * ESEARCH (TAG "e") UID COUNT 3
            S: e OK Search completed.
            """);
    }

    [Fact]
    public async Task Search_FindingNothing_TellsTheCountOnly()
    {
        await using TestServer server = Mailbox();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search return (min max all count) draft
            S: * ESEARCH (TAG "a") COUNT 0
            S: a OK Search completed.
            C: b uid search return (all) draft modseq 1
            S: * OK [HIGHESTMODSEQ {*}
            S: * ESEARCH (TAG "b") UID
            S: b OK Search completed.
            """);
    }

    // RFC 4731, section 3.2.
    [Fact]
    public async Task Search_ForModSequences_TellsTheHighestOfWhatItNames()
    {
        await using TestServer server = new TestServer().Deliver(4);
        server.Flag(1, SystemFlags.Flagged);
        server.Flag(3, SystemFlags.Flagged);
        server.Flag(2, SystemFlags.Flagged);
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search return (min) modseq 2
            S: * OK [HIGHESTMODSEQ 8] Mod-sequences are reported from now on.
            S: * ESEARCH (TAG "a") MIN 1 MODSEQ 6
            S: a OK Search completed.
            C: b search return (max) modseq 2
            S: * ESEARCH (TAG "b") MAX 4 MODSEQ 5
            S: b OK Search completed.
            C: c search return (min max) modseq 2
            S: * ESEARCH (TAG "c") MIN 1 MAX 4 MODSEQ 6
            S: c OK Search completed.
            C: d search return (min max count) modseq 2
            S: * ESEARCH (TAG "d") MIN 1 MAX 4 COUNT 4 MODSEQ 8
            S: d OK Search completed.
            C: e search return (all) modseq 7
            S: * ESEARCH (TAG "e") ALL 2:3 MODSEQ 8
            S: e OK Search completed.
            C: f search return (all) flagged
            S: * ESEARCH (TAG "f") ALL 1:3
            S: f OK Search completed.
            C: g search modseq 7
            S: * SEARCH 2 3 (MODSEQ 8)
            S: g OK Search completed.
            """);
    }

    [Fact]
    public async Task Search_WithWrongReturnOptions_SaysWhere()
    {
        await using var server = new TestServer();
        using var transcript = new Transcript(server);
        await transcript.PlayAsync(Select + """
            C: a search return (lowest) all
            S: a BAD Expected MIN, MAX, ALL, COUNT, SAVE, PARTIAL, UPDATE or CONTEXT (column 18).
            C: b search return min all
            S: b BAD Expected "(" (column 17).
            C: c search return (min all
            S: c BAD Expected ")" (column 25).
            C: d search return (min)
            S: d BAD Expected a space (column 22).
            C: e search return ( min) all
            S: e BAD Expected a return option (column 18).
            C: f search return
            S: f BAD Expected a space (column 16).
            """);
    }

    // UIDs 1 to 8 without 2; 3, 4, 6 and 8 are flagged, and 6 lies between two expunged messages.
    private static TestServer Mailbox()
    {
        TestServer server = new TestServer().Deliver(8);
        server.Remove(2);
        foreach (uint uid in (uint[])[3, 4, 6, 8])
        {
            server.Flag(uid, SystemFlags.Flagged);
        }

        server.Remove(5);
        server.Deliver(1);
        return server;
    }
}
