using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Imap.Protocol;
using Imap.Wire;

namespace ImapServer.Tests.Wire;

public sealed class SearchKeyWriterTests
{
    [Theory]
    [InlineData("all", "ALL")]
    [InlineData("2:3 unseen", "UID 12:13 NOT SEEN")]
    [InlineData("uid 7:9,20", "UID 7:9,20")]
    [InlineData("uid 5:*", "OR UID 5:4294967295 UID *")]
    [InlineData("not uid *", "NOT UID *")]
    [InlineData("(from a (to b))", "FROM \"a\" TO \"b\"")]
    [InlineData("or (from a cc b) new", "OR (FROM \"a\" CC \"b\") (RECENT NOT SEEN)")]
    [InlineData("subject \"a \\\"b\\\" \\\\c\"", "HEADER \"SUBJECT\" \"a \\\"b\\\" \\\\c\"")]
    [InlineData("header x-y {4}\r\na\r\nb", "HEADER \"x-y\" {4+}\r\na\r\nb")]
    [InlineData("text \"\u00e4\u20ac\" body {0}\r\n", "TEXT \"\u00e4\u20ac\" BODY \"\"")]
    [InlineData("before 1-Feb-2026 on 29-feb-2024 since \"2-Mar-2026\"", "BEFORE 1-Feb-2026 ON 29-Feb-2024 SINCE 2-Mar-2026")]
    [InlineData("sentbefore 1-Jan-0001 senton 2-Jan-1990 sentsince 31-Dec-9999", "SENTBEFORE 1-Jan-0001 SENTON 2-Jan-1990 SENTSINCE 31-Dec-9999")]
    [InlineData("larger 7 smaller 4294967295 modseq 5", "LARGER 7 SMALLER 4294967295 MODSEQ 5")]
    [InlineData("keyword $Junk unkeyword b old", "KEYWORD $Junk NOT KEYWORD b NOT RECENT")]
    [InlineData("answered draft flagged seen deleted", "ANSWERED DRAFT FLAGGED SEEN DELETED")]
    public void Criteria_Written_AreFreeOfTheMoment(string criteria, string written)
    {
        Assert.Equal(written, SearchKeyWriter.Write(Parse(criteria)));
        Assert.Equal(written, SearchKeyWriter.Write(Parse(written)));
    }

    [Fact]
    public void AnEmptySet_Written_MatchesNothing() =>
        Assert.Equal("NOT ALL", SearchKeyWriter.Write(new SearchKey.Uid(UidSet.Empty)));

    [Property(MaxTest = 500)]
    public Property AnyString_WrittenAndRead_IsTheSame() => Prop.ForAll(
        Gen.OneOf(Gen.Elements('\0', '\r', '\n', '"', '\\', '{', ' ', '\u00e4', '\u20ac'), Gen.Choose(0, 0xd7ff).Select(c => (char)c)).ArrayOf().ToArbitrary(),
        characters => Assert.Equal(new string(characters), ((SearchKey.Body)Parse(SearchKeyWriter.Write(new SearchKey.Body(new string(characters))))).Value));

    private static SearchKey Parse(string text)
    {
        CommandParser parser = CommandText.Parser(text);
        SearchKey key = new SearchKeyParser(Resolve).Parse(ref parser);
        parser.End();
        return key;
    }

    private static UidSet Resolve(SequenceSet set, bool ofUids) =>
        ofUids ? set.Resolve(uint.MaxValue) : UidSet.FromUids(set.Resolve(9).Select(number => number + 10));
}
