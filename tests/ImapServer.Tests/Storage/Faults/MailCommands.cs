using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage.Faults;

/// <summary>Every command that changes mail, on an account that <see cref="Prepare"/> has filled.</summary>
internal static class MailCommands
{
    private static readonly DateTimeOffset Date = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private static readonly Dictionary<string, Action<IMailAccount>> Commands = new(StringComparer.Ordinal)
    {
        ["APPEND"] = account => account.Open("A").Append("new\r\n", Flags(SystemFlags.Flagged, "k9"), Date),
        ["COPY"] = account => account.Open("A").Copy(Set(1, 2, 3), account.Open("B")),
        ["COPY to itself"] = account => account.Open("A").Copy(Set(1, 3), account.Open("A")),
        ["MOVE"] = account => account.Open("A").Move(Set(1, 2, 3), account.Open("B")),
        ["MOVE to itself"] = account => account.Open("A").Move(Set(2, 3), account.Open("A")),
        ["STORE"] = account => account.Open("A").Store(Set(1, 2, 3), FlagOperation.Add, Flags(SystemFlags.Seen, "k1", "k8")),
        ["STORE deleted"] = account => account.Open("A").Store(Set(1, 2), FlagOperation.Add, Flags(SystemFlags.Deleted)),
        ["STORE keywords"] = account => account.Open("A").Store(Set(1, 2), FlagOperation.Replace, Flags(SystemFlags.None, "k7")),
        ["EXPUNGE"] = account => account.Open("A").Expunge(null),
        ["CREATE"] = account => account.Create("N.M"),
        ["DELETE"] = account => account.Delete("A"),
        ["RENAME"] = account => account.Rename("A", "Z.Y"),
        ["RENAME INBOX"] = account => account.Rename("INBOX", "Old"),
        ["SUBSCRIBE"] = account => account.SetSubscribed("B", true),
        ["UNSUBSCRIBE"] = account => account.SetSubscribed("A", false),
    };

    /// <summary>The names of the commands.</summary>
    public static IEnumerable<string> Names => Commands.Keys;

    /// <summary>Runs a command.</summary>
    public static void Run(string name, IMailAccount account) => Commands[name](account);

    /// <summary>Fills an account.</summary>
    public static void Prepare(TemporaryMail mail)
    {
        IMailAccount account = mail.Account;
        mail.Inbox.Append("in\r\n", Flags(SystemFlags.Seen, "k1"), Date);
        IMailbox a = account.Create("A");
        account.Create("A.B.C").Append("child\r\n", Flags(SystemFlags.None, "k2"), Date);
        account.Create("B").Append("there\r\n", Flags(SystemFlags.None, "k3"), Date);
        a.Append("one\r\n", Flags(SystemFlags.None, "k1", "k2"), Date);
        a.Append("two\r\n", Flags(SystemFlags.Answered, "k2"), Date);
        a.Append("three\r\n", Flags(SystemFlags.Deleted, "k3"), Date);
        a.Append("four\r\n", Flags(SystemFlags.Deleted), Date);
        account.SetSubscribed("A", true);
        // All is known and measured, so that what follows are the steps of the command alone.
        _ = MailSnapshot.Of(account, new Dictionary<ulong, string>(), exact: true);
    }
}
