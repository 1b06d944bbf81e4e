using System.Globalization;
using System.Text;

namespace ImapServer.Load.Mail;

/// <summary>The mail of some users in a scratch directory, and its delivery.</summary>
internal sealed class MailRoot : IDisposable
{
    /// <summary>The password of every user.</summary>
    public const string Password = "load";

    private static readonly byte[] Message = Encoding.ASCII.GetBytes(
        "From: Load <load@example.org>\nTo: You <you@example.org>\nSubject: Figures\nDate: Sat, 07 Feb 2026 22:43:04 +0000\n\nOne line.\n");

    private static int _names;
    private readonly string _scratch;

    /// <summary>Creates users with some mail each.</summary>
    public MailRoot(int users, int messages)
    {
        _scratch = Directory.CreateTempSubdirectory("imap-load-").FullName;
        Users = [.. Enumerable.Range(1, users).Select(number => string.Create(CultureInfo.InvariantCulture, $"user{number:00000}"))];
        File.WriteAllLines(UsersFile, Users.Select(user => $"{user}:{Password}"));
        foreach (string user in Users)
        {
            foreach (string part in (string[])["cur", "new", "tmp"])
            {
                Directory.CreateDirectory(Path.Combine(MailFolder, user, part));
            }

            for (int i = 0; i < messages; i++)
            {
                Deliver(user);
            }
        }
    }

    /// <summary>The users.</summary>
    public IReadOnlyList<string> Users { get; }

    /// <summary>The folder for <c>--mail</c>.</summary>
    public string MailFolder => Path.Combine(_scratch, "mail");

    /// <summary>The file for <c>--users</c>.</summary>
    public string UsersFile => Path.Combine(_scratch, "users");

    /// <summary>The directory for <c>--runtime</c>.</summary>
    public string RuntimeFolder => Path.Combine(_scratch, "runtime");

    /// <summary>Writes a mail into tmp/. The result delivers it with a single rename.</summary>
    public Delivery Prepare(string user)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{1_770_504_184 + Interlocked.Increment(ref _names)}.{Environment.ProcessId}.load");
        string folder = Path.Combine(MailFolder, user);
        string written = Path.Combine(folder, "tmp", name);
        File.WriteAllBytes(written, Message);
        return new Delivery(written, Path.Combine(folder, "new", name));
    }

    /// <summary>Delivers a mail.</summary>
    public void Deliver(string user) => Prepare(user).Now();

    /// <summary>Flags a mail of a user like another program, by a rename in cur/. Does nothing if all are flagged.</summary>
    public void MarkOne(string user)
    {
        string? file = Directory.EnumerateFiles(Path.Combine(MailFolder, user, "cur"), "*:2,").FirstOrDefault();
        if (file is not null)
        {
            TryTouch(() => File.Move(file, file + "S", overwrite: true));
        }
    }

    /// <summary>Removes a mail of a user as another program does; nothing where cur/ has less than two.</summary>
    public void RemoveOne(string user)
    {
        string[] files = Directory.GetFiles(Path.Combine(MailFolder, user, "cur"));
        if (files.Length > 1)
        {
            TryTouch(() => File.Delete(files[files.Length / 2]));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_scratch, recursive: true);

    // The server may have renamed the file a moment ago; then another one is as good, next time.
    private static void TryTouch(Action change)
    {
        try
        {
            change();
        }
        catch (FileNotFoundException)
        {
        }
    }
}
