using Imap.Storage.Files;
using Imap.Storage.Index;
using Imap.Storage.Interop;
using Imap.Storage.Journal;

namespace Imap.Storage.Maildir;

/// <summary>
/// The files of a mailbox: <c>tmp/</c> for messages that are being written, <c>new/</c> for deliveries, and <c>cur/</c> for messages in the
/// index. Other files in the folder are left alone.
/// </summary>
internal sealed partial class MaildirFolder
{
    // Long enough that rescans cost little during frequent changes, short enough not to be noticed.
    private static readonly TimeSpan VerifyAfter = TimeSpan.FromMilliseconds(250);

    private static readonly string[] Parts = ["tmp", "new", "cur"];

    private readonly FileChanges _files;
    private readonly DirectoryStamp _new;
    private readonly DirectoryStamp _cur;
    private readonly ChangeFile _changes;
    private long _verifyAt;
    private bool _isIncomplete;

    /// <summary>The files in a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="files">The changes of the current transaction.</param>
    public MaildirFolder(string path, FileChanges files)
    {
        _files = files;
        FullPath = path;
        _new = new DirectoryStamp(Path.Combine(path, "new"));
        _cur = new DirectoryStamp(Path.Combine(path, "cur"));
        _changes = new ChangeFile(path);
    }

    /// <summary>The folder.</summary>
    public string FullPath { get; }

    /// <summary>Whether it exists. A link to a folder does not count, because it may lead to files of another user.</summary>
    public bool Exists => LibC.Stat(FullPath) is { IsFolder: true };

    /// <summary>When the folder has to be listed again although nothing seems changed; see <see cref="Settle"/>.</summary>
    public TimeSpan? VerificationDue =>
        Volatile.Read(ref _verifyAt) is var at and > 0 ? TimeSpan.FromMilliseconds(Math.Max(0, at - Environment.TickCount64)) : null;

    /// <summary>Whether the files have to be listed; always so in a folder that may be half removed.</summary>
    public bool MayHaveChanged =>
        _isIncomplete || VerificationDue == TimeSpan.Zero || !_new.IsUnchanged || !_cur.IsUnchanged;

    /// <summary>The paths and times to watch from now on.</summary>
    /// <param name="isKnown">Whether the watcher has seen all changes that the mailbox has applied.</param>
    public MailboxStamps GetStamps(bool isKnown) => new(
        FullPath,
        [("new", _new.Seen), ("cur", _cur.Seen), (ChangeFile.Name, _changes.LastWrite)],
        isKnown && VerificationDue is null && !MayHaveChanged);

    /// <summary>Notifies watchers of a change that the directories do not show.</summary>
    public void Signal() => _changes.Touch();

    /// <summary>Creates the missing folders.</summary>
    public void Make()
    {
        _files.Disk.MakeFolder(FullPath);
        foreach (string part in Parts)
        {
            _files.Disk.MakeFolder(Path.Combine(FullPath, part));
        }
    }

    /// <summary>
    /// Creates the folders that the last listing missed. Only before a message is stored: a folder that another program is removing must
    /// not be recreated otherwise.
    /// </summary>
    public void Repair()
    {
        if (_isIncomplete)
        {
            Make();
        }
    }

    /// <summary>Marks the folder as a mailbox of Maildir++ for delivery agents. Not for INBOX.</summary>
    public void MarkAsMaildir() => _files.Disk.Write(Path.Combine(FullPath, "maildirfolder"), _ => { });

    /// <summary>Flushes the folder to the disk, if flushing is enabled.</summary>
    public void Flush()
    {
        foreach (string part in Parts)
        {
            _files.Disk.FlushFolder(Path.Combine(FullPath, part));
        }

        _files.Disk.FlushFolder(FullPath);
    }

    /// <summary>Refuses a folder with links in place of its parts, which would lead to other folders.</summary>
    /// <exception cref="MailStoreException">One is.</exception>
    public void RequireNoLinks()
    {
        if (Parts.FirstOrDefault(part => LibC.Stat(Path.Combine(FullPath, part)) is { IsLink: true }) is { } link)
        {
            throw new MailStoreException(MailStoreError.Unavailable, $"{link}/ of the mailbox is a symbolic link, which the server does not follow.");
        }
    }

    /// <summary>Compares the files with the known messages.</summary>
    /// <param name="known">The known messages.</param>
    /// <param name="scans">The number of listings. A message is missing if the current listing has not seen it.</param>
    /// <param name="everything">Whether to list cur/ even if it seems unchanged. It is large, and most deliveries do not change it.</param>
    public MaildirListing List(MessageTable known, ref int scans, bool everything)
    {
        RequireNoLinks();
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

    /// <summary>Renames files whose names are not UTF-8.</summary>
    /// <returns>Whether any was renamed.</returns>
    public bool ReplaceUndecodable() => UndecodableNames.Replace(_new.Path, _files.Disk) | UndecodableNames.Replace(_cur.Path, _files.Disk);

    /// <summary>Finds the files of the known messages without changing anything.</summary>
    public MaildirListing Look(MessageTable known, ref int scans)
    {
        RequireNoLinks();
        var listing = new MaildirListing(known, ++scans);
        listing.Read(_new.Path, _cur.Path);
        return listing;
    }

    /// <summary>
    /// Marks the directories' times as known after changes by this process. This can hide an external change since the last check, so the
    /// folder is listed again a little later, at most four times a second.
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

    /// <summary>The path of a message in cur/.</summary>
    public string PathOf(string fileName) => Path.Combine(_cur.Path, fileName);

    /// <summary>The status of a message file; <see langword="null"/> if it is gone or not a regular file.</summary>
    public FileStat? MessageAt(string fileName, bool isNew) =>
        LibC.Stat(Path.Combine(isNew ? _new.Path : _cur.Path, fileName)) is { IsFile: true } file ? file : null;

    /// <summary>
    /// Renames a new file to a name in cur/; false if another program was faster. The rename is never undone: the next scan recognizes the
    /// file as the same message.
    /// </summary>
    public bool TryRename(string fileName, string newName, bool isNew)
    {
        try
        {
            _files.Disk.Move(Path.Combine(isNew ? _new.Path : _cur.Path, fileName), PathOf(newName));
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether messages can be removed from the folder, as far as this can be determined in advance.</summary>
    public bool CanRemove => LibC.CanRemoveFrom(_cur.Path);

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
}
