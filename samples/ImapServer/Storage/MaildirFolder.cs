using System.Buffers;

namespace ImapServer.Storage;

/// <summary>
/// The files of one mailbox: <c>tmp/</c> where messages are written, <c>new/</c> where delivery agents put them, and
/// <c>cur/</c> where all that the index knows is. Other files in the folder are not ours and are left alone.
/// </summary>
internal sealed class MaildirFolder
{
    // Long enough that a rescan costs little even when changes of our own never pause, short enough not to be noticed.
    private static readonly TimeSpan VerifyAfter = TimeSpan.FromMilliseconds(250);

    private readonly DirectoryStamp _new;
    private readonly DirectoryStamp _cur;
    private readonly ChangeFile _changes;
    private long _verifyAt;
    private bool _isIncomplete;

    public MaildirFolder(string path)
    {
        FullPath = path;
        _new = new DirectoryStamp(Path.Combine(path, "new"));
        _cur = new DirectoryStamp(Path.Combine(path, "cur"));
        _changes = new ChangeFile(path);
    }

    /// <summary>The folder.</summary>
    public string FullPath { get; }

    /// <summary>Whether it is there.</summary>
    public bool Exists => Directory.Exists(FullPath);

    /// <summary>When the folder has to be listed again although nothing seems changed; see <see cref="Settle"/>.</summary>
    public TimeSpan? VerificationDue =>
        Volatile.Read(ref _verifyAt) is var at and > 0 ? TimeSpan.FromMilliseconds(Math.Max(0, at - Environment.TickCount64)) : null;

    /// <summary>Whether the files have to be listed; always so in a folder that may be half removed.</summary>
    public bool MayHaveChanged =>
        _isIncomplete || VerificationDue == TimeSpan.Zero || !_new.IsUnchanged || !_cur.IsUnchanged;

    /// <summary>What to watch from now on.</summary>
    /// <param name="isKnown">Whether whoever wants to watch knows all that the mailbox has taken up of the folder.</param>
    public MailboxStamps GetStamps(bool isKnown) => new(
        FullPath,
        [("new", _new.Seen), ("cur", _cur.Seen), (ChangeFile.Name, _changes.LastWrite)],
        isKnown && VerificationDue is null && !MayHaveChanged);

    /// <summary>Tells whoever watches the folder that something changed which may not show in its directories.</summary>
    public void Signal() => _changes.Touch();

    /// <summary>Makes what is missing of the folder.</summary>
    public void Make()
    {
        PrivateFiles.MakeFolder(FullPath);
        foreach (string part in (string[])["tmp", "new", "cur"])
        {
            PrivateFiles.MakeFolder(Path.Combine(FullPath, part));
        }
    }

    /// <summary>
    /// Makes what the last listing missed. Only for a message that is to be stored: a folder that another program is
    /// just removing should not grow again under its hands.
    /// </summary>
    public void Repair()
    {
        if (_isIncomplete)
        {
            Make();
        }
    }

    /// <summary>Marks the folder as one of Maildir++ (not for INBOX), so that delivery agents know it for one.</summary>
    public void MarkAsMaildir() => File.WriteAllBytes(Path.Combine(FullPath, "maildirfolder"), []);

    /// <summary>Compares the files with the messages that are known.</summary>
    /// <param name="known">The messages known.</param>
    /// <param name="scans">Counts the listings: what one has seen, the next one must see again.</param>
    /// <param name="everything">Whether cur/ is listed even where it seems unchanged; it is large, and most deliveries leave it alone.</param>
    public MaildirListing List(MessageTable known, ref int scans, bool everything)
    {
        everything |= VerificationDue == TimeSpan.Zero || !_cur.IsUnchanged;
        for (int attempt = 0; ; attempt++)
        {
            MaildirListing listing = ListOnce(known, ++scans, everything);
            if (listing.IsComplete || attempt == 4)
            {
                return listing;
            }

            everything = true;
        }
    }

    /// <summary>
    /// Takes the times of the directories after changes of our own as known. A change by others between the last check
    /// and now hides behind them, so the folder is listed again a little later, at most four times a second.
    /// </summary>
    /// <param name="newToo">Whether files were taken from new/.</param>
    public void Settle(bool newToo = false)
    {
        _cur.Mark();
        if (newToo)
        {
            _new.Mark();
        }

        if (_verifyAt == 0)
        {
            Volatile.Write(ref _verifyAt, Environment.TickCount64 + (long)VerifyAfter.TotalMilliseconds);
        }
    }

    /// <summary>Where a message of cur/ is.</summary>
    public string PathOf(string fileName) => Path.Combine(_cur.Path, fileName);

    /// <summary>When a file was last written; <see langword="null"/> where it is gone.</summary>
    public DateTime? TimeOf(string fileName, bool isNew)
    {
        var file = new FileInfo(Path.Combine(isNew ? _new.Path : _cur.Path, fileName));
        return file.Exists ? file.LastWriteTimeUtc : null;
    }

    /// <summary>Renames a message of cur/ (or of new/) to a name in cur/; false where another program was faster.</summary>
    public bool TryRename(string fileName, string newName, bool isNew = false)
    {
        try
        {
            File.Move(Path.Combine(isNew ? _new.Path : _cur.Path, fileName), PathOf(newName), overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Removes a message.</summary>
    public void Delete(string fileName) => File.Delete(PathOf(fileName));

    /// <summary>
    /// Stores a message. It is not forced to the disk: a process that dies loses nothing, a power failure may.
    /// </summary>
    /// <returns>The name of the file in cur/ and the size with CRLF line ends.</returns>
    public (MaildirFileName Name, long Size) Add(ReadOnlySequence<byte> message, SystemFlags flags, DateTimeOffset date)
    {
        long size = message.Length + LineEnds.CountBare(message);
        var name = new MaildirFileName(MaildirNaming.Next(message.Length, size), flags, "");
        Publish(name, path =>
        {
            using FileStream stream = PrivateFiles.Create(path);
            foreach (ReadOnlyMemory<byte> segment in message)
            {
                stream.Write(segment.Span);
            }
        }, date);
        return (name, size);
    }

    /// <summary>Stores a message that is on the disk already: its file is moved.</summary>
    /// <returns>The name of the file in cur/ and the size with CRLF line ends.</returns>
    public (MaildirFileName Name, long Size) Add(SpooledMessage message, SystemFlags flags, DateTimeOffset date)
    {
        message.Close();
        var name = new MaildirFileName(MaildirNaming.Next(message.Length, message.WireLength), flags, "");
        File.SetLastWriteTimeUtc(message.Path, date.UtcDateTime);
        File.Move(message.Path, PathOf(name.ToString()), overwrite: true);
        return (name, message.WireLength);
    }

    /// <summary>Stores a copy of a message of another mailbox, or of this one; <see langword="null"/> where it is gone.</summary>
    public MaildirFileName? Copy(MaildirFolder from, string fileName, DateTimeOffset date)
    {
        MaildirFileName name = FreshNameFor(fileName);
        try
        {
            Publish(name, path => File.Copy(from.PathOf(fileName), path), date);
            return name;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Moves a message here from another mailbox, or gives one of this a fresh name; <see langword="null"/> where it is gone.</summary>
    public MaildirFileName? Take(MaildirFolder from, string fileName)
    {
        MaildirFileName name = FreshNameFor(fileName);
        return from.TryMoveOut(fileName, PathOf(name.ToString())) ? name : null;
    }

    private MaildirListing ListOnce(MessageTable known, int scan, bool everything)
    {
        var listing = new MaildirListing(known, scan);
        _new.Renew();
        if (everything)
        {
            Volatile.Write(ref _verifyAt, 0);
            _cur.Renew();
        }

        listing.Read(_new.Path, everything ? _cur.Path : null);
        _isIncomplete = listing.LacksDirectory;
        // While files are renamed, readdir may miss one; only a listing without a change meanwhile is complete.
        listing.IsComplete = listing.IsComplete && _new.IsUnchanged && _cur.IsUnchanged;
        return listing;
    }

    // The sizes that a name notes stay true for a copy.
    private static MaildirFileName FreshNameFor(string fileName)
    {
        MaildirFileName old = MaildirFileName.Parse(fileName);
        long stored = MaildirFileName.SizeNoted(old.BaseName, ",S=");
        long wire = MaildirFileName.SizeNoted(old.BaseName, ",W=");
        return old with { BaseName = stored >= 0 && wire >= 0 ? MaildirNaming.Next(stored, wire) : MaildirNaming.Next() };
    }

    private bool TryMoveOut(string fileName, string target)
    {
        try
        {
            File.Move(PathOf(fileName), target, overwrite: true);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    // Others see a message whole or not at all: it is written in tmp/ and renamed.
    private void Publish(MaildirFileName name, Action<string> write, DateTimeOffset date)
    {
        string temporary = Path.Combine(FullPath, "tmp", name.BaseName);
        try
        {
            write(temporary);
            // The arrival time is in the index; the file has it too, so that it outlives the index.
            File.SetLastWriteTimeUtc(temporary, date.UtcDateTime);
            File.Move(temporary, PathOf(name.ToString()), overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
