using Imap.Protocol;
using Imap.Server.Sessions;
using Imap.Storage;

namespace ImapServer.Tests.Golden.Version2;

/// <summary>The sessions whose blobs of version 2 are kept, by the names of their files.</summary>
internal static class Sessions
{
    public static IReadOnlyDictionary<string, SessionState> All { get; } = new Dictionary<string, SessionState>
    {
        // Nothing that version 1 did not know.
        ["fresh"] = new() { User = Version1.Sessions.User },

        // A mailbox with a saved search: 1:3, 7 and 100:1199.
        ["saved"] = new()
        {
            User = Version1.Sessions.User,
            Mailbox = Mailbox(),
            SavedSearch = [1, 4, 7, 8, 100, 1200],
        },

        // In IDLE, with two searches that are kept up to date: one by UID, one by number and empty.
        ["contexts"] = new()
        {
            User = Version1.Sessions.User,
            Enabled = EnabledExtensions.CondStore,
            Mailbox = Mailbox(),
            IdleTag = "A0042",
            Identified = true,
            Contexts =
            [
                new()
                {
                    Tag = "B01",
                    ByUid = true,
                    Criteria = "NOT SEEN HEADER \"SUBJECT\" \"\u00e4\"",
                    Wanted = new SearchReturn(SearchReturnOptions.Update | SearchReturnOptions.Partial, 1, 500),
                    Result = [.. Enumerable.Range(1, 200).Select(i => (uint)(3 * i))],
                },
                new()
                {
                    Tag = "B02",
                    Criteria = "OR UID 5:4294967295 UID *",
                    Wanted = new SearchReturn(SearchReturnOptions.Update | SearchReturnOptions.Context | SearchReturnOptions.Count),
                },
            ],
        },
    };

    private static MailboxViewState Mailbox() => new()
    {
        MailboxId = 0x0123_4567_89ab_cdef,
        UidValidity = 1_770_504_184,
        UidNext = 1201,
        ModSeq = 70_000,
        Recent = [new(1180, 1200)],
    };
}
