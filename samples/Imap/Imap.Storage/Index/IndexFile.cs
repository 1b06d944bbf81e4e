using System.Globalization;
using Imap.Storage.Files;
using Imap.Storage.Interop;
using Microsoft.Data.Sqlite;

namespace Imap.Storage.Index;

/// <summary>
/// The index file. It belongs to the running server: if it is deleted or replaced, the server puts it back, because only the index contains
/// all acknowledged changes. On a read-only file system a copy is used.
/// </summary>
internal sealed class IndexFile(string path, Disk disk, TimeProvider clock)
{
    /// <summary>The name of the index in the user's folder.</summary>
    public const string Name = "stategen-index.sqlite";

    private const string Log = "-wal";
    private const string SharedMemory = "-shm";

    private string? _copyFolder;

    /// <summary>Whether a copy is open, because the file system is read-only.</summary>
    public bool IsCopy => _copyFolder is not null;

    private string Complete => path + ".copy";

    /// <summary>Opens the index.</summary>
    public MailIndex Open()
    {
        if (LibC.Stat(path) is null && File.Exists(Complete))
        {
            // The process was killed while it put the index back.
            disk.Move(Complete, path);
        }

        return LibC.IsReadOnly(Path.GetDirectoryName(path)!) ? OpenCopy() : new MailIndex(path, disk, clock);
    }

    /// <summary>The index was closed.</summary>
    public void Leave()
    {
        if (_copyFolder is not null)
        {
            Directory.Delete(_copyFolder, recursive: true);
            _copyFolder = null;
        }
    }

    /// <summary>Whether the path names the file that is open.</summary>
    public bool Holds(MailIndex index) =>
        IsCopy || (LibC.Stat(path) is { } now && index.File is { } file && now.IsSameFile(file));

    /// <summary>Replaces the file at the path with an open index, unless the file is a newer state of the same index.</summary>
    public void PutBack(MailIndex index)
    {
        bool isReplaced = LibC.Stat(path) is not null;
        if (isReplaced && IsNewer(index))
        {
            return;
        }

        string unfinished = path + ".writing";
        disk.Delete(unfinished);
        index.CopyTo(unfinished);
        disk.Move(unfinished, Complete);
        if (isReplaced)
        {
            string time = clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff", CultureInfo.InvariantCulture);
            disk.Move(path, $"{path}.replaced-{time}");
        }

        // The log belongs to the file that was open, or to the one that was put there.
        disk.Delete(path + Log);
        disk.Delete(path + SharedMemory);
        disk.Move(Complete, path);
        Console.Error.WriteLine(isReplaced
            ? $"The index {path} was replaced while the server ran. The server put its own back and keeps the other beside it."
            : $"The index {path} was deleted while the server ran. The server put it back.");
    }

    private MailIndex OpenCopy()
    {
        if (LibC.Stat(path) is null)
        {
            throw new IOException($"The index {path} does not exist and cannot be created: the file system is read-only.");
        }

        _copyFolder = Directory.CreateTempSubdirectory("stategen-index-").FullName;
        try
        {
            string copy = Path.Combine(_copyFolder, Name);
            File.Copy(path, copy);
            if (File.Exists(path + Log))
            {
                File.Copy(path + Log, copy + Log);
            }

            return new MailIndex(copy, disk, clock);
        }
        catch
        {
            Leave();
            throw;
        }
    }

    // Immutable, so that the open index keeps its log and its locks.
    private bool IsNewer(MailIndex index)
    {
        string uri = $"file:{Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1";
        try
        {
            using var other = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = uri, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            other.Open();
            return MailIndexSchema.Number(other, "SELECT identity FROM commits") == index.Identity
                && MailIndexSchema.Number(other, "SELECT number FROM commits") >= index.Number;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
