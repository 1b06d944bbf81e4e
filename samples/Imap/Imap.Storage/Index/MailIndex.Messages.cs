using System.Collections.Immutable;
using Imap.Protocol;
using Microsoft.Data.Sqlite;

namespace Imap.Storage.Index;

/// <content>Messages, expunges and keywords.</content>
internal sealed partial class MailIndex
{
    private readonly MessageStatements _messages;

    // Few combinations of keywords occur, and each occurs often: equal ones share one array.
    private readonly Dictionary<string, ImmutableArray<string>> _keywordLists = [];

    /// <summary>Whether the transaction added messages.</summary>
    public bool HasNewMessages { get; private set; }

    /// <summary>All messages of a mailbox, ascending. The scan adds their file names.</summary>
    public List<MessageEntry> LoadMessages(ulong mailbox) => _messages.All.Rows(ReadMessage, mailbox);

    /// <summary>All keywords of a mailbox with the mod-sequences at which they were defined.</summary>
    public KeywordTable LoadKeywords(ulong mailbox)
    {
        var table = new KeywordTable();
        foreach ((string name, ulong modSeq) in _messages.Keywords.Rows(row => (row.GetString(0), (ulong)row.GetInt64(1)), mailbox))
        {
            table.Define(name, modSeq);
        }

        return table;
    }

    /// <summary>Adds a message.</summary>
    public void AddMessage(ulong mailbox, MessageEntry entry)
    {
        HasNewMessages = true;
        StoredMessage message = entry.Stored;
        _messages.Insert.Run(
            mailbox,
            entry.Uid,
            entry.BaseName,
            (long)message.Flags.System,
            Join(message.Flags.Keywords),
            message.ModSeq,
            message.InternalDate.ToUnixTimeSeconds(),
            (long)message.InternalDate.Offset.TotalMinutes,
            entry.SizeKnown ? message.Size : null);
    }

    /// <summary>Stores the flags of a message and the mod-sequence of their change.</summary>
    public void SetFlags(ulong mailbox, uint uid, MessageFlags flags, ulong modSeq) =>
        _messages.SetFlags.Run(mailbox, uid, (long)flags.System, Join(flags.Keywords), modSeq);

    /// <summary>Stores a new base name of a message's file, which was needed because the old one left no space for flags.</summary>
    public void SetBaseName(ulong mailbox, uint uid, string baseName) => _messages.SetBaseName.Run(mailbox, uid, baseName);

    /// <summary>Stores the size of a message with CRLF line ends.</summary>
    public void SetSize(ulong mailbox, uint uid, long size) => _messages.SetSize.Run(mailbox, uid, size);

    /// <summary>Stores that a message was expunged.</summary>
    public void Expunge(ulong mailbox, uint uid, ulong modSeq)
    {
        _messages.Delete.Run(mailbox, uid);
        _messages.Expunge.Run(mailbox, uid, modSeq);
    }

    /// <summary>UIDs below a bound that changed after a mod-sequence, ascending.</summary>
    public List<uint> ChangedSince(ulong mailbox, ulong modSeq, uint uidNext) =>
        _messages.ChangedSince.Rows(ReadUid, mailbox, Clamp(modSeq), uidNext);

    /// <summary>UIDs below a bound that were expunged after a mod-sequence, ascending.</summary>
    public List<uint> ExpungedSince(ulong mailbox, ulong modSeq, uint uidNext) =>
        _messages.ExpungedSince.Rows(ReadUid, mailbox, Clamp(modSeq), uidNext);

    /// <summary>The number of UIDs of a range that were expunged as of a mod-sequence.</summary>
    public long CountExpunged(ulong mailbox, UidRange range, ulong modSeq) =>
        _messages.CountExpunged.Number(mailbox, range.First, range.Last, Clamp(modSeq)) ?? 0;

    /// <summary>Adds a keyword.</summary>
    public void DefineKeyword(ulong mailbox, string name, ulong modSeq) => _messages.DefineKeyword.Run(mailbox, name, modSeq);

    // Mod-sequences have 63 bits (RFC 7162, section 3.1); one from a client may claim more.
    private static long Clamp(ulong modSeq) => (long)Math.Min(modSeq, long.MaxValue);

    private static uint ReadUid(SqliteDataReader reader) => (uint)reader.GetInt64(0);

    private static string? Join(ImmutableArray<string> keywords) => keywords.IsDefaultOrEmpty ? null : string.Join(' ', keywords);

    private ImmutableArray<string> Split(string joined)
    {
        if (!_keywordLists.TryGetValue(joined, out ImmutableArray<string> list))
        {
            list = [.. joined.Split(' ')];
            _keywordLists.Add(joined, list);
        }

        return list;
    }

    private MessageEntry ReadMessage(SqliteDataReader row)
    {
        uint uid = ReadUid(row);
        var flags = new MessageFlags((SystemFlags)row.GetInt64(2), row.IsDBNull(3) ? [] : Split(row.GetString(3)));
        DateTimeOffset date = DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(5)).ToOffset(TimeSpan.FromMinutes(row.GetInt64(6)));
        bool sizeKnown = !row.IsDBNull(7);
        long size = sizeKnown ? row.GetInt64(7) : 0;
        return new MessageEntry(uid, row.GetString(1), null, new StoredMessage(uid, flags, (ulong)row.GetInt64(4), date, size), sizeKnown);
    }
}
