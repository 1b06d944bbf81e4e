using System.Buffers;
using System.Text;
using Imap.Storage;
using Imap.Storage.Accounts;
using Imap.Storage.Files;

namespace ImapServer.Tests.Storage;

/// <summary>A mail root of one user in a temporary folder, with the other programs that work on it.</summary>
internal sealed class TemporaryMail : IDisposable
{
    private const string User = "anna";
    private readonly Disk _disk;
    private readonly TimeProvider? _clock;
    private int _delivered;

    /// <summary>Makes the mail and opens it.</summary>
    /// <param name="disk">Fails when a test requires it.</param>
    /// <param name="clock">The clock; the system's if not given.</param>
    /// <param name="root">An empty folder; a temporary one if not given.</param>
    public TemporaryMail(Disk? disk = null, TimeProvider? clock = null, string? root = null)
    {
        _disk = disk ?? new Disk();
        _clock = clock;
        Root = root ?? Directory.CreateTempSubdirectory("stategen-mail-").FullName;
        Store = Open();
        Account = Store.OpenAccount(User);
    }

    public string Root { get; }

    public MaildirStore Store { get; private set; }

    public IMailAccount Account { get; private set; }

    public IMailbox Inbox => Account.Open("INBOX");

    public string Folder => Path.Combine(Root, User);

    public string Index => Path.Combine(Folder, "stategen-index.sqlite");

    public static ReadOnlySequence<byte> Text(string text) => new(Encoding.Latin1.GetBytes(text));

    /// <summary>The server ends and another one begins.</summary>
    public void Restart()
    {
        Store.Dispose();
        Store = Open();
        Account = Store.OpenAccount(User);
    }

    /// <summary>Delivers a mail like a delivery agent; returns the base name.</summary>
    public string Deliver(string text = "Subject: x\n\ntext\n", string? name = null, string mailbox = "")
    {
        name ??= $"{1_700_000_000 + ++_delivered}.M1P1.host";
        string folder = Path.Combine(Folder, mailbox);
        string temporary = Path.Combine(folder, "tmp", name);
        File.WriteAllBytes(temporary, Encoding.Latin1.GetBytes(text));
        File.Move(temporary, Path.Combine(folder, "new", name));
        return name;
    }

    /// <summary>The only file in cur/ with a base name.</summary>
    public string FileOf(string baseName, string mailbox = "") =>
        Directory.GetFiles(Path.Combine(Folder, mailbox, "cur"), baseName + "*").Single();

    /// <summary>What another mail program does when it changes flags.</summary>
    public void SetLetters(string baseName, string letters)
    {
        string path = FileOf(baseName);
        File.Move(path, Path.Combine(Path.GetDirectoryName(path)!, $"{baseName}:2,{letters}"));
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(Root, recursive: true);
    }

    private MaildirStore Open() => new(Root, OpenIndexes.DefaultLimit, _disk, _clock);
}
