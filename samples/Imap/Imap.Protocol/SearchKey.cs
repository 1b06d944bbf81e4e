namespace Imap.Protocol;

/// <summary>A criterion of SEARCH (RFC 3501, section 6.4.4), parsed and free of syntax.</summary>
public abstract record SearchKey
{
    /// <summary>How a date criterion compares.</summary>
    public enum DateComparison
    {
        /// <summary>Earlier than the date.</summary>
        Before,

        /// <summary>Within the date.</summary>
        On,

        /// <summary>Within the date or later.</summary>
        Since,
    }

    private SearchKey()
    {
    }

    /// <summary>Whether this key is one of a kind, or one within it is.</summary>
    public bool Has<TKey>()
        where TKey : SearchKey => this switch
        {
            TKey => true,
            And and => and.Keys.Any(key => key.Has<TKey>()),
            Or or => or.Left.Has<TKey>() || or.Right.Has<TKey>(),
            Not not => not.Key.Has<TKey>(),
            _ => false,
        };

    /// <summary>Every message.</summary>
    public sealed record All : SearchKey;

    /// <summary>All keys match.</summary>
    public sealed record And(IReadOnlyList<SearchKey> Keys) : SearchKey;

    /// <summary>Either key matches.</summary>
    public sealed record Or(SearchKey Left, SearchKey Right) : SearchKey;

    /// <summary>The key does not match.</summary>
    public sealed record Not(SearchKey Key) : SearchKey;

    /// <summary>Messages by UID; a set of sequence numbers is resolved to this before it is searched.</summary>
    public sealed record Uid(UidSet Uids) : SearchKey;

    /// <summary>The last message of the mailbox at the time of the search.</summary>
    public sealed record Last : SearchKey;

    /// <summary>A system flag is set.</summary>
    public sealed record Flag(SystemFlags Wanted) : SearchKey;

    /// <summary>A keyword is set; case does not matter.</summary>
    public sealed record Keyword(string Name) : SearchKey;

    /// <summary>The message is recent in this session.</summary>
    public sealed record Recent : SearchKey;

    /// <summary>A header field contains a string (decoded, case is ignored). An empty string matches any message with the field.</summary>
    public sealed record Header(string Field, string Value) : SearchKey;

    /// <summary>
    /// An address of the envelope's field (FROM, TO, CC or BCC) contains a string (decoded, case is ignored). An empty string matches any
    /// message with the field.
    /// </summary>
    public sealed record Address(string Field, string Value) : SearchKey;

    /// <summary>A text part of the body contains a string (decoded, case does not matter).</summary>
    public sealed record Body(string Value) : SearchKey;

    /// <summary>The header or the body contains a string.</summary>
    public sealed record Text(string Value) : SearchKey;

    /// <summary>The internal date, disregarding time and zone, compares to a date.</summary>
    public sealed record InternalDate(DateComparison Comparison, DateOnly Date) : SearchKey;

    /// <summary>The Date: header field, disregarding time and zone, compares to a date.</summary>
    public sealed record SentDate(DateComparison Comparison, DateOnly Date) : SearchKey;

    /// <summary>RFC822.SIZE is larger than a number of octets.</summary>
    public sealed record Larger(long Octets) : SearchKey;

    /// <summary>RFC822.SIZE is smaller than a number of octets.</summary>
    public sealed record Smaller(long Octets) : SearchKey;

    /// <summary>The mod-sequence is at least this one (RFC 7162, section 3.1.5).</summary>
    public sealed record ModSeq(ulong Value) : SearchKey;
}
