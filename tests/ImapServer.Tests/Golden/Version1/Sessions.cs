using Imap.Server.Sessions;
using Imap.Storage;

namespace ImapServer.Tests.Golden.Version1;

/// <summary>The sessions whose blobs of version 1 are kept, by the names of their files.</summary>
internal static class Sessions
{
    /// <summary>The hash of the user's name that all of them have.</summary>
    public const uint User = 0x1a2b3c4d;

    public static IReadOnlyDictionary<string, SessionState> All { get; } = new Dictionary<string, SessionState>
    {
        // Just logged in.
        ["fresh"] = new() { User = User },

        // QRESYNC is enabled, the client has told its name, no mailbox is open yet.
        ["authenticated"] = new() { User = User, Enabled = 3, Identified = true },

        // A mailbox with keywords, whose names the mod-sequence stands for; some messages recent, some expunges held back.
        ["selected"] = new()
        {
            User = User,
            Enabled = 1,
            Mailbox = new MailboxViewState
            {
                MailboxId = 0x0123_4567_89ab_cdef,
                UidValidity = 1_770_504_184,
                UidNext = 1201,
                ModSeq = 70_000,
                PendingExpunges = [new(7, 9), new(1100, 1100)],
                Recent = [new(1180, 1200)],
            },
        },

        // In IDLE, on a mailbox that was opened with EXAMINE.
        ["idle"] = new()
        {
            User = User,
            Mailbox = new MailboxViewState
            {
                MailboxId = ulong.MaxValue,
                UidValidity = 1,
                UidNext = uint.MaxValue,
                ModSeq = long.MaxValue,
                ReadOnly = true,
            },
            IdleTag = "A0042",
            Identified = true,
        },
    };
}
