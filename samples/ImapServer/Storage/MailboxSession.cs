namespace ImapServer.Storage;

/// <summary>
/// One client's view of a mailbox: which messages it counts, under which sequence numbers, and up to which
/// mod-sequence it has been told of changes. Not thread-safe; it belongs to one connection.
/// </summary>
public sealed class MailboxSession
{
    /// <summary>The mailbox that the session has open.</summary>
    public IMailbox Mailbox => throw new NotImplementedException();

    /// <summary>Whether it was opened with EXAMINE.</summary>
    public bool ReadOnly => throw new NotImplementedException();

    /// <summary>The number of messages as the client counts them.</summary>
    public int Count => throw new NotImplementedException();

    /// <summary>How many of them are <c>\Recent</c> in this session.</summary>
    public int RecentCount => throw new NotImplementedException();

    /// <summary>The first UID that the client has not been told of.</summary>
    public uint UidNext => throw new NotImplementedException();

    /// <summary>The client has been told of every change up to this mod-sequence (but for expunges held back).</summary>
    public ulong ModSeq => throw new NotImplementedException();

    /// <summary>The UIDs in order of sequence number.</summary>
    public IReadOnlyList<uint> Uids => throw new NotImplementedException();

    /// <summary>The sequence number (from 1) of a UID, or 0 where the view does not have it.</summary>
    public int SequenceNumberOf(uint uid) => throw new NotImplementedException();

    /// <summary>Whether a message is <c>\Recent</c> in this session.</summary>
    public bool IsRecent(uint uid) => throw new NotImplementedException();

    /// <summary>
    /// Notes that the client has been told, or needs no word, of a message's flags at this mod-sequence (its own
    /// STORE), so that the next <see cref="Sync"/> does not repeat it.
    /// </summary>
    public void MarkKnown(uint uid, ulong modSeq) => throw new NotImplementedException();

    /// <summary>
    /// Brings the view up to date and tells what the client must be told for it. Expunges are held back where the
    /// command does not allow them; the rest is not.
    /// </summary>
    public SessionUpdate Sync(bool allowExpunges) => throw new NotImplementedException();

    /// <summary>What the client knows, in a form that does not grow with the mailbox. Touches neither disk nor index.</summary>
    public MailboxSessionState SaveSession() => throw new NotImplementedException();
}
