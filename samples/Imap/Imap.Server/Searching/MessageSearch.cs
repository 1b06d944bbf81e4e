using Imap.Mail;
using Imap.Protocol;
using Imap.Storage;

namespace Imap.Server.Searching;

/// <summary>Searches the messages that a client counts.</summary>
internal static class MessageSearch
{
    private const int Batch = 500;

    // The number of messages that one turn reads: few enough to keep the wait of other commands short.
    private const int HeavyBatch = 20;

    // Reading messages keeps processors busy. Other work, such as a login, must still find a free one.
    private static readonly SemaphoreSlim HeavyTurns = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>The messages of a view that match a key, in order of UID, and whether all required messages could be read.</summary>
    public static ValueTask<(List<StoredMessage> Found, bool Complete)> FindAsync(MailboxView view, SearchKey key)
    {
        UidSet? named = Named(key, view);
        return FindAsync(view, new MessageMatcher(key), named is null ? view.Uids : view.Uids.Where(named.Contains));
    }

    /// <summary>Searches some messages of a view, in order of UID. Also returns whether all of them existed.</summary>
    public static async ValueTask<(List<StoredMessage> Found, bool Complete)> FindAsync(
        MailboxView view, MessageMatcher matcher, IEnumerable<uint> candidates)
    {
        var found = new List<StoredMessage>();
        bool complete = true;
        foreach (uint[] uids in candidates.Chunk(matcher.NeedsContent ? HeavyBatch : Batch))
        {
            using Turn turn = matcher.NeedsContent ? await Turn.TakeAsync() : default;
            IReadOnlyList<StoredMessage> messages = view.Mailbox.GetMessages(UidSet.FromUids(uids), matcher.NeedsSize);
            complete &= messages.Count == uids.Length;
            foreach (StoredMessage message in messages)
            {
                complete &= Match(view, matcher, message, found);
            }

            // A search through many messages lets other sessions run in between.
            await Task.Yield();
        }

        return (found, complete);
    }

    /// <summary>Adds a message if it matches.</summary>
    /// <returns>False if the message is gone.</returns>
    private static bool Match(MailboxView view, MessageMatcher matcher, StoredMessage message, List<StoredMessage> found)
    {
        bool unreadable = false;
        var candidate = new SearchCandidate(message, view.IsRecent(message.Uid), () => Load(view.Mailbox, message.Uid, out unreadable))
        {
            Last = message.Uid == view.Last,
        };
        try
        {
            if (matcher.Matches(candidate))
            {
                found.Add(message);
            }

            return unreadable || !candidate.IsGone;
        }
        catch (MessageExpungedException)
        {
            // Expunged during the search.
            return false;
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.Unavailable)
        {
            // It could be opened, but not read.
            return true;
        }
    }

    // Messages that have to be in a set of UIDs are searched for in that set only.
    private static UidSet? Named(SearchKey key, MailboxView view) => key switch
    {
        SearchKey.Uid uid => uid.Uids,
        SearchKey.Last => view.Last is { } last ? UidSet.FromUids([last]) : UidSet.Empty,
        SearchKey.Or or => Named(or.Left, view) is { } left && Named(or.Right, view) is { } right ? left.Union(right) : null,
        SearchKey.And and => and.Keys.Select(inner => Named(inner, view)).FirstOrDefault(named => named is not null),
        _ => null,
    };

    // An unreadable message matches no text; the others are found.
    private static MessageContent? Load(IMailbox mailbox, uint uid, out bool unreadable)
    {
        unreadable = false;
        try
        {
            return mailbox.OpenMessage(uid) is { } octets ? MessageContent.Over(octets) : null;
        }
        catch (MailStoreException e) when (e.Error == MailStoreError.Unavailable)
        {
            unreadable = true;
            return null;
        }
    }

    private readonly struct Turn : IDisposable
    {
        private readonly bool _isTaken;

        private Turn(bool isTaken) => _isTaken = isTaken;

        public static async ValueTask<Turn> TakeAsync()
        {
            await HeavyTurns.WaitAsync();
            return new Turn(isTaken: true);
        }

        public void Dispose()
        {
            if (_isTaken)
            {
                HeavyTurns.Release();
            }
        }
    }
}
