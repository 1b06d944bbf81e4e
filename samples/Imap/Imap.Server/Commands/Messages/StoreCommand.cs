using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;
using Imap.Wire;

namespace Imap.Server.Commands.Messages;

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
    public override async ValueTask<Completion> ExecuteAsync(CommandContext context)
    {
        MailboxView view = ReadOnlyGuard.Writable(context);
        if (unchangedSince is not null)
        {
            CondStoreSwitch.Enable(context);
        }

        var uids = UidSet.FromUids(MessageSelection.Uids(set, byUid, context.Session));
        if (uids.IsEmpty)
        {
            await UpdateWriter.SyncAsync(context, byUid, byUid);
            return Completion.Ok("Store completed.");
        }

        ulong heard = view.ModSeq;
        StoreOutcome outcome = view.Mailbox.Store(uids, operation, flags, unchangedSince);
        await UpdateWriter.SyncAsync(context, expunges: byUid, byUid, new OwnStore(outcome, silent, heard));
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

    private Completion Complete(MailboxView view, StoreOutcome outcome)
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

        // A silent STORE of the remaining messages succeeds (RFC 2180, section 4.2.1); any other one has an incomplete answer (4.2.3).
        return missing && !silent ? Completion.No(code, text) : Completion.Ok(text, code);
    }
}
