using ImapServer.Messages;
using ImapServer.Storage;

namespace ImapServer.Searching;

/// <summary>Searches the messages that a client counts.</summary>
internal static class MessageSearch
{
    private const int Batch = 500;

    /// <summary>The messages of a view that match a key, in order of UID, and whether all that had to be looked at were there.</summary>
    public static ValueTask<(List<StoredMessage> Found, bool Complete)> FindAsync(MailboxSession view, SearchKey key)
    {
        UidSet? named = Named(key, view);
        return FindAsync(view, new MessageMatcher(key), named is null ? view.Uids : view.Uids.Where(named.Contains));
    }

    /// <summary>Those of some messages of a view, given in order of UID, that match, and whether all of them were there.</summary>
    public static async ValueTask<(List<StoredMessage> Found, bool Complete)> FindAsync(
        MailboxSession view, MessageMatcher matcher, IEnumerable<uint> candidates)
    {
        var found = new List<StoredMessage>();
        bool complete = true;
        foreach (uint[] uids in candidates.Chunk(Batch))
        {
            IReadOnlyList<StoredMessage> messages = view.Mailbox.GetMessages(UidSet.FromUids(uids), matcher.NeedsSize);
            complete &= messages.Count == uids.Length;
            foreach (StoredMessage message in messages)
            {
                var candidate = new SearchCandidate(message, view.IsRecent(message.Uid), () => Load(view.Mailbox, message.Uid))
                {
                    Last = message.Uid == view.Last,
                };
                try
                {
                    if (matcher.Matches(candidate))
                    {
                        found.Add(message);
                    }

                    complete &= !candidate.IsGone;
                }
                catch (MessageGoneException)
                {
                    // Expunged while it was looked through.
                    complete = false;
                }
            }

            // A search through many messages lets other sessions run in between.
            await Task.Yield();
        }

        return (found, complete);
    }

    // Messages that have to be in a set of UIDs need not be looked for elsewhere.
    private static UidSet? Named(SearchKey key, MailboxSession view) => key switch
    {
        SearchKey.Uid uid => uid.Uids,
        SearchKey.Last => view.Last is { } last ? UidSet.FromUids([last]) : UidSet.Empty,
        SearchKey.Or or => Named(or.Left, view) is { } left && Named(or.Right, view) is { } right ? left.Union(right) : null,
        SearchKey.And and => and.Keys.Select(inner => Named(inner, view)).FirstOrDefault(named => named is not null),
        _ => null,
    };

    private static MessageContent? Load(IMailbox mailbox, uint uid) =>
        mailbox.OpenMessage(uid) is { } octets ? MessageContent.Over(octets) : null;
}
