using Imap.Protocol;
using Imap.Server.Commands.Mailboxes;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

/// <summary>FETCH (RFC 3501, section 6.4.5), with CHANGEDSINCE and VANISHED (RFC 7162).</summary>
internal sealed class FetchCommand : ImapCommand
{
    private const int Batch = 200;

    private readonly SequenceSet _set;
    private readonly bool _byUid;
    private readonly List<FetchItem> _items;
    private readonly FetchModifiers _modifiers;
    private int _unreadable;

    private FetchCommand(SequenceSet set, bool byUid, IReadOnlyList<FetchItem> items, FetchModifiers modifiers)
    {
        _set = set;
        _byUid = byUid;
        _modifiers = modifiers;
        _items = [.. items.Distinct()];

        // UID FETCH always returns the UID (RFC 3501, section 6.4.8), CHANGEDSINCE the mod-sequence (RFC 7162, section 3.1.4.1).
        if (byUid && !_items.Contains(FetchItem.Uid))
        {
            _items.Insert(0, FetchItem.Uid);
        }

        if (modifiers.ChangedSince is not null && !_items.Contains(FetchItem.ModSeq))
        {
            _items.Add(FetchItem.ModSeq);
        }
    }

    /// <inheritdoc/>
    public override SyncPolicy Sync => _byUid ? SyncPolicy.Full : SyncPolicy.HoldExpunges;

    /// <inheritdoc/>
    public override bool ByUid => _byUid;

    /// <summary>Reads FETCH.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => Parse(ref parser, byUid: false);

    /// <summary>Reads UID FETCH.</summary>
    public static ImapCommand ParseUid(ref CommandParser parser, Session session) => Parse(ref parser, byUid: true);

    /// <inheritdoc/>
    public override async ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        MailboxView view = context.Session.RequireView();
        if (_modifiers.Vanished && !context.Session.QResync)
        {
            throw CommandFailedException.Bad("VANISHED is for clients that have enabled QRESYNC.");
        }

        if (_items.Contains(FetchItem.ModSeq))
        {
            CondStoreSwitch.Enable(context);
        }

        List<uint> uids = MessageSelection.Uids(_set, _byUid, context.Session);
        if (_modifiers is { Vanished: true, ChangedSince: { } since })
        {
            UidSet wanted = _set.Resolve(view.UidNext - 1);
            VanishedEarlier.Write(context.Output, view.Mailbox.GetChanges(since, view.UidNext).Expunged, wanted, view);
        }

        bool complete = true;
        foreach (uint[] batch in uids.Chunk(Batch))
        {
            complete &= await FetchAsync(context, view, batch);
        }

        if (_unreadable > 0)
        {
            return Completion.No("UNAVAILABLE", $"{_unreadable} of the messages cannot be read; the others were returned.");
        }

        return complete || _byUid
            ? Completion.Ok("Fetch completed.")
            : Completion.No("EXPUNGEISSUED", "Some of the messages no longer exist.");
    }

    private static FetchCommand Parse(ref CommandParser parser, bool byUid)
    {
        parser.Space();
        SequenceSet set = parser.SequenceSet();
        parser.Space();
        IReadOnlyList<FetchItem> items = FetchItemParser.Parse(ref parser);
        return new FetchCommand(set, byUid, items, FetchModifiers.Parse(ref parser, byUid));
    }

    private async ValueTask<bool> FetchAsync(CommandContext context, MailboxView view, uint[] uids)
    {
        IReadOnlyList<StoredMessage> messages =
            view.Mailbox.GetMessages(UidSet.FromUids(uids), sizes: _items.Contains(FetchItem.Size));
        bool complete = messages.Count == uids.Length;
        if (_modifiers.ChangedSince is { } since)
        {
            messages = [.. messages.Where(message => message.ModSeq > since)];
        }

        Dictionary<uint, StoredMessage> seen = MarkSeen(view, messages);
        messages = [.. messages.Select(message =>
            seen.TryGetValue(message.Uid, out StoredMessage? now) ? message with { Flags = now.Flags, ModSeq = now.ModSeq } : message)];
        if ((seen.Count > 0 || _items.Contains(FetchItem.Flags)) && view.KeywordsFor(messages) is { } keywords)
        {
            UpdateWriter.WriteFlags(context.Output, keywords, view.ReadOnly);
        }

        var writer = new FetchWriter(context.Output, view);
        List<FetchItem> withFlags = ItemsWithFlags(context);
        foreach (StoredMessage message in messages)
        {
            bool nowSeen = seen.ContainsKey(message.Uid);
            bool written = await writer.WriteAsync(message, nowSeen ? withFlags : _items);
            if (written && nowSeen)
            {
                view.MarkKnown(message.Uid, message.ModSeq);
            }

            complete &= written;
            await context.Output.FlushIfMuchAsync();
        }

        _unreadable += writer.Unreadable;
        return complete;
    }

    // BODY[] sets \Seen, and the same response reports it (RFC 3501, section 6.4.5).
    private Dictionary<uint, StoredMessage> MarkSeen(MailboxView view, IReadOnlyList<StoredMessage> messages)
    {
        if (view.ReadOnly || !_items.Any(item => item.SetsSeen))
        {
            return [];
        }

        var unseen = UidSet.FromUids(
            messages.Where(message => !message.Flags.System.HasFlag(SystemFlags.Seen)).Select(message => message.Uid));
        if (unseen.IsEmpty)
        {
            return [];
        }

        StoreOutcome outcome;
        try
        {
            outcome = view.Mailbox.Store(unseen, FlagOperation.Add, new MessageFlags(SystemFlags.Seen, []));
        }
        catch (MailStoreException e) when (e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable)
        {
            // A full disk does not prevent reading; the messages stay unseen.
            return [];
        }

        return outcome.Stored.ToDictionary(message => message.Uid);
    }

    // With mod-sequences, unsolicited flag updates contain the UID (RFC 7162, section 3.2.4).
    private List<FetchItem> ItemsWithFlags(CommandContext context) =>
        context.Session.CondStore
            ? [.. _items.Union([FetchItem.Uid, FetchItem.Flags, FetchItem.ModSeq])]
            : [.. _items.Union([FetchItem.Flags])];
}
