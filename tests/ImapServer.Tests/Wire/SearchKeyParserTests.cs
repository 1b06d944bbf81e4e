using Imap.Protocol;
using Imap.Wire;

namespace ImapServer.Tests.Wire;

public sealed class SearchKeyParserTests
{
    [Theory]
    [InlineData("ALL", "all")]
    [InlineData("2:3", "uid 12:13")]
    [InlineData("UID 7,9", "uid 7,9")]
    [InlineData("seen", "Seen")]
    [InlineData("UNDELETED", "not Deleted")]
    [InlineData("NEW", "(recent not Seen)")]
    [InlineData("OR FROM a (TO b NOT CC c)", "or address FROM=a (address TO=b not address CC=c)")]
    [InlineData("HEADER X-Y {3}\r\na b UNKEYWORD k", "(header X-Y=a b not keyword k)")]
    [InlineData("SENTSINCE 1-Feb-2026", "sent Since 2026-02-01")]
    [InlineData("BEFORE 1-Feb-2026", "date Before 2026-02-01")]
    [InlineData("MODSEQ 7", "modseq 7")]
    [InlineData("MODSEQ \"/flags/\\\\draft\" all 620162338", "modseq 620162338")]
    public void Parse_Valid_GivesTheKey(string text, string expected)
    {
        CommandParser parser = CommandText.Parser(text);
        var keys = new SearchKeyParser(Resolve);
        Assert.Equal(expected, Text(keys.Parse(ref parser)));
        parser.End();
        Assert.Equal(text.StartsWith("MODSEQ", StringComparison.Ordinal), keys.UsesModSeq);
    }

    [Theory]
    [InlineData("", "Expected a search key (column 1).")]
    [InlineData("FOO", "Expected a search key that RFC 3501 knows (column 1).")]
    [InlineData("ALL  SEEN", "Expected a search key (column 5).")]
    [InlineData("OR SEEN", "Expected a space (column 8).")]
    [InlineData("ON 32-Feb-2026", "Expected a date such as 1-Feb-2026 (column 4).")]
    public void Parse_Invalid_SaysWhatAndWhere(string text, string message) =>
        Assert.Equal(message, Assert.Throws<ImapSyntaxException>(() => Parse(text)).Message);

    [Theory]
    [InlineData("(")]
    [InlineData("NOT ")]
    [InlineData("OR ALL ")]
    public void Parse_NestedDeep_IsRefusedWithoutUsingUpTheStack(string opening)
    {
        string text = string.Concat(Enumerable.Repeat(opening, 60_000));
        var error = Assert.Throws<ImapSyntaxException>(() => Parse(text));
        Assert.Contains("at most 50 keys within each other", error.Message, StringComparison.Ordinal);
    }

    private static void Parse(string text)
    {
        CommandParser parser = new(CommandText.Octets(text));
        new SearchKeyParser(Resolve).Parse(ref parser);
    }

    private static UidSet Resolve(SequenceSet set, bool ofUids) =>
        ofUids ? set.Resolve(19) : UidSet.FromUids(set.Resolve(9).Select(number => number + 10));

    private static string Text(SearchKey key) => key switch
    {
        SearchKey.All => "all",
        SearchKey.And and => $"({string.Join(' ', and.Keys.Select(Text))})",
        SearchKey.Or or => $"or {Text(or.Left)} {Text(or.Right)}",
        SearchKey.Not not => $"not {Text(not.Key)}",
        SearchKey.Uid uid => $"uid {uid.Uids}",
        SearchKey.Flag flag => $"{flag.Wanted}",
        SearchKey.Keyword keyword => $"keyword {keyword.Name}",
        SearchKey.Recent => "recent",
        SearchKey.Header header => $"header {header.Field}={header.Value}",
        SearchKey.Address address => $"address {address.Field}={address.Value}",
        SearchKey.InternalDate date => $"date {date.Comparison} {date.Date:yyyy-MM-dd}",
        SearchKey.SentDate date => $"sent {date.Comparison} {date.Date:yyyy-MM-dd}",
        SearchKey.ModSeq modSeq => $"modseq {modSeq.Value}",
        _ => key.ToString(),
    };
}
