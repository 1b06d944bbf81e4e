using ImapServer.Sessions;
using ImapServer.Storage;
using ImapServer.Wire;

namespace ImapServer.Commands;

/// <summary>STORE (RFC 3501, section 6.4.6), with UNCHANGEDSINCE (RFC 7162, section 3.1.3).</summary>
internal sealed class StoreCommand(
    SequenceSet set, bool byUid, FlagOperation operation, bool silent, MessageFlags flags, ulong? unchangedSince)
    : ImapCommand
{
    /// <inheritdoc/>
    public override SyncPolicy Sync => SyncPolicy.None;

    /// <inheritdoc/>
    public override bool ByUid => byUid;

    /// <summary>Reads STORE.</summary>
    public static ImapCommand Parse(ref CommandParser parser, Session session) => Parse(ref parser, byUid: false);

    /// <summary>Reads UID STORE.</summary>
    public static ImapCommand ParseUid(ref CommandParser parser, Session session) => Parse(ref parser, byUid: true);

    /// <inheritdoc/>
    public override async ValueTask<Completion> ExecuteAsync(Connection connection)
    {
        MailboxSession view = ReadOnlyGuard.Writable(connection);
        if (unchangedSince is not null)
        {
            CondStoreSwitch.Enable(connection);
        }

        var uids = UidSet.FromUids(MessageSelection.Uids(set, byUid, connection.Session));
        if (uids.IsEmpty)
        {
            await UpdateWriter.SyncAsync(connection, byUid, byUid);
            return Completion.Ok("Store completed.");
        }

        // What the client has not been told of a message yet is not to be lost under its own silent change.
        UidSet unheard = UidSet.FromUids(
            view.Mailbox.GetMessages(uids).Where(message => message.ModSeq > view.ModSeq).Select(message => message.Uid));
        StoreOutcome outcome = view.Mailbox.Store(uids, operation, flags, unchangedSince);
        foreach (StoredMessage message in outcome.Stored)
        {
            if (!silent || !unheard.Contains(message.Uid))
            {
                view.MarkKnown(message.Uid, message.ModSeq);
            }
        }

        // First, so that a new keyword is announced before it is used.
        if (await UpdateWriter.SyncAsync(connection, expunges: byUid, byUid))
        {
            await WriteStoredAsync(connection, view, outcome.Stored, unheard);
        }

        return Complete(view, outcome);
    }

    private static StoreCommand Parse(ref CommandParser parser, bool byUid)
    {
        parser.Space();
        SequenceSet set = parser.SequenceSet();
        parser.Space();
        ulong? unchangedSince = null;
        CommandParser start = parser;
        if (parser.TrySkip('('))
        {
            if (!parser.Atom("UNCHANGEDSINCE").Equals("UNCHANGEDSINCE", StringComparison.OrdinalIgnoreCase))
            {
                throw start.Expected("(UNCHANGEDSINCE mod-sequence)");
            }

            parser.Space();
            unchangedSince = parser.Number64("a mod-sequence");
            parser.Skip(')');
            parser.Space();
            start = parser;
        }

        FlagOperation operation =
            parser.TrySkip('+') ? FlagOperation.Add : parser.TrySkip('-') ? FlagOperation.Remove : FlagOperation.Replace;
        bool silent = parser.Atom("FLAGS").ToUpperInvariant() switch
        {
            "FLAGS" => false,
            "FLAGS.SILENT" => true,
            _ => throw start.Expected("FLAGS, +FLAGS or -FLAGS, with or without .SILENT"),
        };
        parser.Space();
        return new StoreCommand(set, byUid, operation, silent, parser.StoreFlags(), unchangedSince);
    }

    private async ValueTask WriteStoredAsync(
        Connection connection, MailboxSession view, IReadOnlyList<StoredMessage> stored, UidSet unheard)
    {
        if (silent && !connection.Session.CondStore)
        {
            return;
        }

        foreach (StoredMessage message in stored)
        {
            int number = view.SequenceNumberOf(message.Uid);
            if (number == 0 || (silent && unheard.Contains(message.Uid)))
            {
                continue;
            }

            if (silent)
            {
                WriteModSeq(connection.Output, number, message);
            }
            else
            {
                UpdateWriter.WriteFlagsOf(connection, number, message, byUid);
            }

            await connection.Output.FlushIfMuchAsync();
        }
    }

    // Even a silent STORE tells the new mod-sequence, or the client's next UNCHANGEDSINCE would fail (RFC 7162, section 3.1.3).
    private static void WriteModSeq(ResponseWriter output, int number, StoredMessage message) =>
        output.Untagged(number, "FETCH (UID ").Append(message.Uid).Append(" MODSEQ ("u8).Append(message.ModSeq).Append("))"u8).EndLine();

    private Completion Complete(MailboxSession view, StoreOutcome outcome)
    {
        bool missing = !byUid && !outcome.Missing.IsEmpty;
        string text = missing ? "Some of the messages no longer exist."
            : outcome.Modified.IsEmpty ? "Store completed."
            : "Some of the messages were changed by another.";
        string? code = missing ? "EXPUNGEISSUED" : null;
        if (!outcome.Modified.IsEmpty)
        {
            UidSet modified = byUid
                ? outcome.Modified
                : UidSet.FromUids(outcome.Modified.Select(uid => (uint)view.SequenceNumberOf(uid)).Where(number => number > 0));
            code = $"MODIFIED {modified}";
        }

        return missing ? Completion.No(code, text) : Completion.Ok(text, code);
    }
}
