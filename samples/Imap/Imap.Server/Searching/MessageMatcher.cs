using Imap.Mail;
using Imap.Protocol;
using Imap.Storage;
using MimeKit.Utils;

namespace Imap.Server.Searching;

/// <summary>Matches messages against a search key (RFC 3501, section 6.4.4). Loads no more of a message than the decision requires.</summary>
public sealed class MessageMatcher
{
    private readonly SearchPlan _plan;

    /// <summary>Prepares a search.</summary>
    public MessageMatcher(SearchKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _plan = SearchPlan.For(key);
    }

    /// <summary>Whether <see cref="StoredMessage.Size"/> must be filled in.</summary>
    public bool NeedsSize => _plan.NeedsSize;

    /// <summary>Whether messages may have to be read.</summary>
    public bool NeedsContent => _plan.Cost != SearchCost.Index;

    /// <summary>Whether a key is MODSEQ, so that the response contains the highest mod-sequence (RFC 7162, section 3.1.5).</summary>
    public bool HasModSeq => _plan.HasModSeq;

    /// <summary>Whether the message matches; one that is gone before its content could be read does not.</summary>
    public bool Matches(SearchCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        bool matches = Matches(_plan.Key, candidate);

        // Even NOT BODY does not match an expunged message.
        return matches && !candidate.IsGone;
    }

    private static bool Matches(SearchKey key, SearchCandidate candidate)
    {
        StoredMessage message = candidate.Message;
        return key switch
        {
            SearchKey.All => true,
            SearchKey.And and => and.Keys.All(inner => Matches(inner, candidate)),
            SearchKey.Or or => Matches(or.Left, candidate) || Matches(or.Right, candidate),
            SearchKey.Not not => !Matches(not.Key, candidate),
            SearchKey.Uid uid => uid.Uids.Contains(message.Uid),
            SearchKey.Last => candidate.Last,
            SearchKey.Flag flag => (message.Flags.System & flag.Wanted) == flag.Wanted,
            SearchKey.Keyword keyword => HasKeyword(message.Flags, keyword.Name),
            SearchKey.Recent => candidate.Recent,
            SearchKey.InternalDate date => Compares(date.Comparison, DateOnly.FromDateTime(message.InternalDate.DateTime), date.Date),
            SearchKey.Larger larger => message.Size > larger.Octets,
            SearchKey.Smaller smaller => message.Size < smaller.Octets,
            SearchKey.ModSeq modSeq => message.ModSeq >= modSeq.Value,
            _ => candidate.Content is MessageContent content && MatchesContent(key, content),
        };
    }

    private static bool MatchesContent(SearchKey key, MessageContent content) => key switch
    {
        SearchKey.SentDate date => MatchesSentDate(date, content.Header),
        SearchKey.Header header => HeaderSearch.Contains(content.Header, header.Field, header.Value),
        SearchKey.Address address => AddressSearch.Contains(content.Header, address.Field, address.Value),
        SearchKey.Body body => BodySearch.Contains(content.Root, body.Value),
        SearchKey.Text text => HeaderSearch.Contains(content.Header, text.Value) || BodySearch.Contains(content.Root, text.Value),
        _ => throw new ArgumentException($"Cannot search for the key {key.GetType().Name}.", nameof(key)),
    };

    private static bool HasKeyword(MessageFlags flags, string name) =>
        !flags.Keywords.IsDefault && flags.Keywords.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool MatchesSentDate(SearchKey.SentDate key, HeaderBlock header) =>
        header.Find("Date") is string text
        && DateUtils.TryParse(text, out DateTimeOffset sent)
        && Compares(key.Comparison, DateOnly.FromDateTime(sent.DateTime), key.Date);

    /// <summary>Compares days as the sender's or the server's calendar had them, "disregarding time and timezone".</summary>
    private static bool Compares(SearchKey.DateComparison comparison, DateOnly date, DateOnly wanted) => comparison switch
    {
        SearchKey.DateComparison.Before => date < wanted,
        SearchKey.DateComparison.On => date == wanted,
        _ => date >= wanted,
    };
}
