using ImapServer.Messages;
using ImapServer.Storage;

namespace ImapServer.Searching;

/// <summary>Searches the messages that a client counts.</summary>
internal static class MessageSearch
{
    private const int Batch = 500;

    /// <summary>The messages of a view that match a key, in order of UID.</summary>
    public static ValueTask<List<StoredMessage>> FindAsync(MailboxSession view, SearchKey key)
    {
        UidSet? named = Named(key, view);
        return FindAsync(view, new MessageMatcher(key), named is null ? view.Uids : view.Uids.Where(named.Contains));
    }

    /// <summary>Those of some messages of a view, given in order of UID, that match.</summary>
    public static async ValueTask<List<StoredMessage>> FindAsync(MailboxSession view, MessageMatcher matcher, IEnumerable<uint> candidates)
    {
        var found = new List<StoredMessage>();
        foreach (uint[] uids in candidates.Chunk(Batch))
        {
            foreach (StoredMessage message in view.Mailbox.GetMessages(UidSet.FromUids(uids), matcher.NeedsSize))
            {
                var candidate = new SearchCandidate(message, view.IsRecent(message.Uid), () => Load(view.Mailbox, message.Uid))
                {
                    Last = message.Uid == view.Last,
                };
                if (matcher.Matches(candidate))
                {
                    found.Add(message);
                }
            }

            // A search through many messages lets other sessions run in between.
            await Task.Yield();
        }

        return found;
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

    // A message that cannot be read has nothing that is searched for; the others are found.
    private static MessageContent? Load(IMailbox mailbox, uint uid)
    {
        try
        {
            return mailbox.ReadMessage(uid) is { } octets ? MessageContent.Parse(octets) : null;
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.Unavailable)
        {
            return null;
        }
    }
}
