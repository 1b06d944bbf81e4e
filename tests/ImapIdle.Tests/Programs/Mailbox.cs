using ImapIdle.Protocol;

namespace ImapIdle.Tests.Programs;

/// <summary>A Maildir folder.</summary>
internal sealed class Mailbox : IDisposable
{
    private int _delivered;

    internal Mailbox()
    {
        Folder = Directory.CreateTempSubdirectory("mail-").FullName;
        foreach (string part in (string[])["new", "cur", "tmp"])
        {
            Directory.CreateDirectory(Path.Combine(Folder, part));
        }
    }

    internal string Folder { get; }

    internal string New => Path.Combine(Folder, "new");

    /// <summary>A session in IDLE that knows all that is there now.</summary>
    internal HibernatedConnection Session(string? tag = "a1") => new()
    {
        Session = "what the server saved"u8.ToArray(),
        IdleTag = tag,
        Directory = Folder,
        Watch =
        [
            new WatchedPath { Path = "new", LastWrite = Directory.GetLastWriteTimeUtc(New) },
            new WatchedPath { Path = "cur", LastWrite = Directory.GetLastWriteTimeUtc(Path.Combine(Folder, "cur")) },
        ],
    };

    internal void Deliver()
    {
        string name = $"{++_delivered}";
        File.WriteAllText(Path.Combine(Folder, "tmp", name), "Subject: x\n\nx\n");
        File.Move(Path.Combine(Folder, "tmp", name), Path.Combine(New, name));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
