using Imap.Protocol;
using Imap.Server.Searching;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Sessions;

/// <summary>A search whose client is notified of changes of the result (RFC 5267, section 4.3).</summary>
/// <param name="tag">The tag of its command, which names it.</param>
/// <param name="byUid">Whether it is reported by UID.</param>
/// <param name="key">The search key.</param>
/// <param name="wanted">The return options of its command. Later updates do not depend on them.</param>
/// <param name="found">The reported result, in order of UID.</param>
internal sealed partial class SearchContext(string tag, bool byUid, SearchKey key, SearchReturn wanted, IEnumerable<uint> found)
{
    private readonly MessageMatcher _matcher = new(key);
    private readonly bool _looksAtLast = key.Has<SearchKey.Last>();

    /// <summary>The tag of its command.</summary>
    public string Tag => tag;

    /// <summary>Whether it is reported by UID or by sequence number.</summary>
    public bool ByUid => byUid;

    /// <summary>The search key.</summary>
    public SearchKey Key => key;

    /// <summary>The return options of its command.</summary>
    public SearchReturn Wanted => wanted;

    /// <summary>The cost of matching a message.</summary>
    public int Weight { get; } = SearchWeight.Of(key);

    /// <summary>The length of its saved criteria in characters.</summary>
    public int CriteriaLength { get; } = SearchKeyWriter.Write(key).Length;

    /// <summary>The result as last reported.</summary>
    public ContextResult Result { get; } = new(found);

    /// <summary>Removes expunged messages: no search finds them any more, even while the client still counts them.</summary>
    public IReadOnlyList<ResultRun> TakeOut(UidSet expunged) =>
        expunged.IsEmpty ? [] : Result.Remove([.. Result.Uids.Where(expunged.Contains)]);

    /// <summary>Matches new and changed messages again, and updates the result.</summary>
    /// <param name="view">The messages now.</param>
    /// <param name="touched">The new and changed messages.</param>
    /// <param name="lastBefore">The last message before the change.</param>
    public async ValueTask<(IReadOnlyList<ResultRun> Removed, IReadOnlyList<ResultRun> Added)> ReviewAsync(
        MailboxView view, IEnumerable<uint> touched, uint? lastBefore)
    {
        // "UID *" is the one key that may hold for another message although neither of the two was touched.
        if (_looksAtLast && lastBefore is { } before && view.Last is { } last)
        {
            touched = touched.Append(before).Append(last);
        }

        uint[] candidates = [.. UidSet.FromUids(touched).Where(uid => view.SequenceNumberOf(uid) > 0)];
        (List<StoredMessage> found, _) = await MessageSearch.FindAsync(view, _matcher, candidates);
        var matching = found.Select(message => message.Uid).ToHashSet();
        List<uint> removed = [.. candidates.Where(uid => !matching.Contains(uid) && Result.Contains(uid))];
        List<uint> added = [.. candidates.Where(uid => matching.Contains(uid) && !Result.Contains(uid))];
        return (Result.Remove(removed), Result.Add(added));
    }
}
