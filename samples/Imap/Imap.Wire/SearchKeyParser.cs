using Imap.Protocol;

namespace Imap.Wire;

/// <summary>Reads the criteria of SEARCH (RFC 3501, section 6.4.4) into <see cref="SearchKey"/>.</summary>
/// <param name="resolve">Turns a set of sequence numbers (false) or UIDs (true) into UIDs; a range of UIDs up to <c>*</c> has no end.</param>
/// <param name="nesting">The deepest allowed nesting of keys.</param>
internal sealed class SearchKeyParser(Func<SequenceSet, bool, UidSet> resolve, int nesting = CommandLimits.Nesting)
{
    /// <summary>Whether MODSEQ is among the keys, so that the response contains mod-sequences (RFC 7162, section 3.1.5).</summary>
    public bool UsesModSeq { get; private set; }

    /// <summary>Keys up to the end of the command, of which all have to match.</summary>
    public SearchKey Parse(ref CommandParser parser) => Sequence(ref parser, 0);

    private SearchKey Sequence(ref CommandParser parser, int depth)
    {
        var keys = new List<SearchKey>();
        do
        {
            keys.Add(Key(ref parser, depth));
        }
        while (parser.TrySkip(' '));
        return keys.Count == 1 ? keys[0] : new SearchKey.And(keys);
    }

    private SearchKey Key(ref CommandParser parser, int depth)
    {
        if (depth == nesting)
        {
            throw parser.Expected($"at most {nesting} keys within each other");
        }

        if (parser.TrySkip('('))
        {
            SearchKey keys = Sequence(ref parser, depth + 1);
            parser.Skip(')');
            return keys;
        }

        if (char.IsAsciiDigit(parser.Next) || parser.Next is '*' or '$')
        {
            return new SearchKey.Uid(resolve(parser.SequenceSet(), false));
        }

        CommandParser start = parser;
        string name = parser.Atom("a search key").ToUpperInvariant();
        return Plain(name) ?? WithArgument(name, ref parser, depth) ?? throw start.Expected("a search key that RFC 3501 knows");
    }

    private static SearchKey? Plain(string name) => name switch
    {
        "ALL" => new SearchKey.All(),
        "ANSWERED" => new SearchKey.Flag(SystemFlags.Answered),
        "DELETED" => new SearchKey.Flag(SystemFlags.Deleted),
        "DRAFT" => new SearchKey.Flag(SystemFlags.Draft),
        "FLAGGED" => new SearchKey.Flag(SystemFlags.Flagged),
        "SEEN" => new SearchKey.Flag(SystemFlags.Seen),
        "RECENT" => new SearchKey.Recent(),
        "NEW" => new SearchKey.And([new SearchKey.Recent(), new SearchKey.Not(new SearchKey.Flag(SystemFlags.Seen))]),
        "OLD" => new SearchKey.Not(new SearchKey.Recent()),
        "UNANSWERED" or "UNDELETED" or "UNDRAFT" or "UNFLAGGED" or "UNSEEN" => new SearchKey.Not(Plain(name[2..])!),
        _ => null,
    };

    private SearchKey? WithArgument(string name, ref CommandParser parser, int depth)
    {
        switch (name)
        {
            case "NOT":
                parser.Space();
                return new SearchKey.Not(Key(ref parser, depth + 1));
            case "OR":
                parser.Space();
                SearchKey left = Key(ref parser, depth + 1);
                parser.Space();
                return new SearchKey.Or(left, Key(ref parser, depth + 1));
            case "UID":
                parser.Space();
                return Uids(parser.SequenceSet());
            case "KEYWORD" or "UNKEYWORD":
                parser.Space();
                var keyword = new SearchKey.Keyword(parser.Atom("a keyword"));
                return name == "KEYWORD" ? keyword : new SearchKey.Not(keyword);
            case "LARGER":
                parser.Space();
                return new SearchKey.Larger(parser.Number());
            case "SMALLER":
                parser.Space();
                return new SearchKey.Smaller(parser.Number());
            case "MODSEQ":
                parser.Space();
                return ModSeq(ref parser);
            default:
                return WithText(name, ref parser) ?? WithDate(name, ref parser);
        }
    }

    private static SearchKey? WithText(string name, ref CommandParser parser)
    {
        switch (name)
        {
            case "FROM" or "TO" or "CC" or "BCC":
                parser.Space();
                return new SearchKey.Address(name, parser.AString());
            case "SUBJECT":
                parser.Space();
                return new SearchKey.Header(name, parser.AString());
            case "HEADER":
                parser.Space();
                string field = parser.AString("the name of a header field");
                parser.Space();
                return new SearchKey.Header(field, parser.AString());
            case "BODY":
                parser.Space();
                return new SearchKey.Body(parser.AString());
            case "TEXT":
                parser.Space();
                return new SearchKey.Text(parser.AString());
            default:
                return null;
        }
    }

    private static SearchKey? WithDate(string name, ref CommandParser parser)
    {
        switch (name)
        {
            case "BEFORE" or "ON" or "SINCE":
                parser.Space();
                return new SearchKey.InternalDate(Comparison(name), parser.Date());
            case "SENTBEFORE" or "SENTON" or "SENTSINCE":
                parser.Space();
                return new SearchKey.SentDate(Comparison(name[4..]), parser.Date());
            default:
                return null;
        }
    }

    // "*" is the last message at the time of each search, including later ones for a context.
    private SearchKey Uids(SequenceSet set)
    {
        if (set is { HasStar: true, Largest: 0 })
        {
            return new SearchKey.Last();
        }

        var key = new SearchKey.Uid(resolve(set, true));
        return set.HasStar ? new SearchKey.Or(key, new SearchKey.Last()) : key;
    }

    private static SearchKey.DateComparison Comparison(string name) => name switch
    {
        "BEFORE" => SearchKey.DateComparison.Before,
        "ON" => SearchKey.DateComparison.On,
        _ => SearchKey.DateComparison.Since,
    };

    // The optional entry name requests the mod-sequence of one flag. A server with one mod-sequence per message ignores it (RFC 7162, section 3.1.5).
    private SearchKey.ModSeq ModSeq(ref CommandParser parser)
    {
        UsesModSeq = true;
        if (parser.Next == '"')
        {
            parser.String();
            parser.Space();
            CommandParser start = parser;
            if (parser.Atom("priv, shared or all").ToUpperInvariant() is not ("PRIV" or "SHARED" or "ALL"))
            {
                throw start.Expected("priv, shared or all");
            }

            parser.Space();
        }

        return new SearchKey.ModSeq(parser.Number64("a mod-sequence"));
    }
}
