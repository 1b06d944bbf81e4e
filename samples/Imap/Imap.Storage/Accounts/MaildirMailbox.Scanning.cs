using Imap.Protocol;
using Imap.Storage.Files;
using Imap.Storage.Index;
using Imap.Storage.Maildir;

namespace Imap.Storage.Accounts;

/// <content>Applies changes that delivery agents and other programs made to the files.</content>
public sealed partial class MaildirMailbox
{
    private readonly HashSet<string> _refused = [];
    private int _scans;

    private void Scan(bool everything = false)
    {
        if (Name == MailboxNames.Inbox)
        {
            _folder.Make();
        }
        else if (!_folder.Exists)
        {
            MarkDeleted();
            return;
        }

        MaildirListing listing = ListFiles(everything);

        // All changes of one scan share a mod-sequence: they become visible together.
        ulong? modSeq = null;
        bool moved = ApplyPutBack(listing, ref modSeq);
        ApplyRenamed(listing, ref modSeq);
        List<MessageEntry> missing = listing.Missing();
        if (missing.Count > 0)
        {
            Forget(missing, modSeq ??= NextModSeq());
        }

        foreach (DeliveredFile file in Delivered(listing))
        {
            moved |= AddDelivered(file, ref modSeq);
        }

        if (moved)
        {
            _folder.Settle(newToo: true);
        }

        if (modSeq is not null)
        {
            Index.UpdateMailbox(_row);
        }
    }

    private MaildirListing ListFiles(bool everything)
    {
        MaildirListing listing = _folder.List(_messages, ref _scans, everything);
        return listing.HasUndecodable && _folder.ReplaceUndecodable()
            ? _folder.List(_messages, ref _scans, everything: true)
            : listing;
    }

    /// <returns>Whether a file was renamed.</returns>
    private bool ApplyPutBack(MaildirListing listing, ref ulong? modSeq)
    {
        // Only if cur/ certainly has no file of this name, which the rename would replace.
        if (!listing.IsComplete)
        {
            return false;
        }

        bool moved = false;
        foreach ((MessageEntry entry, string fileName) in listing.PutBack)
        {
            MaildirFileName name = MaildirFileName.Parse(fileName);
            if (TryRename(fileName, name, isNew: true))
            {
                moved = true;
                ApplyFlags(entry, name, ref modSeq);
                entry.FileName = name.ToString();
            }
        }

        return moved;
    }

    private void ApplyRenamed(MaildirListing listing, ref ulong? modSeq)
    {
        foreach ((MessageEntry entry, string fileName) in listing.Renamed)
        {
            ApplyFlags(entry, MaildirFileName.Parse(fileName), ref modSeq);
            entry.FileName = fileName;
        }
    }

    // Index and files stay unchanged. New messages wait until they can be written.
    private void FindFiles()
    {
        MaildirListing listing = _folder.Look(_messages, ref _scans);
        foreach ((MessageEntry entry, string fileName) in listing.Renamed)
        {
            entry.FileName = fileName;
        }
    }

    private void ApplyFlags(MessageEntry entry, MaildirFileName name, ref ulong? modSeq)
    {
        if (name.Flags == entry.System)
        {
            return;
        }

        SetFlags(entry, entry.Stored.Flags with { System = name.Flags }, modSeq ??= NextModSeq());
    }

    // In order of delivery. A second file with the same base name becomes a separate message, so that no mail is lost.
    private List<DeliveredFile> Delivered(MaildirListing listing)
    {
        var files = new List<DeliveredFile>();
        foreach ((string fileName, bool isNew) in listing.Unknown)
        {
            Add(fileName, isNew, MaildirFileName.Parse(fileName));
        }

        foreach ((string fileName, bool isNew) in listing.IsComplete ? listing.Duplicates : [])
        {
            Add(fileName, isNew, MaildirFileName.Parse(fileName) with { BaseName = MaildirNaming.Next() });
        }

        files.Sort();
        return files;

        void Add(string fileName, bool isNew, MaildirFileName target)
        {
            if (_folder.MessageAt(fileName, isNew) is { } file)
            {
                files.Add(new DeliveredFile(fileName, isNew, target, file.LastWrite));
            }
        }
    }

    /// <returns>Whether a file was renamed.</returns>
    private bool AddDelivered(DeliveredFile file, ref ulong? modSeq)
    {
        bool rename = file.IsNew || file.Target.BaseName != MaildirFileName.Parse(file.FileName).BaseName;
        MaildirFileName target = rename && file.Target.IsTooLong ? file.Target with { BaseName = MaildirNaming.Next() } : file.Target;
        string name = rename ? target.ToString() : file.FileName;
        if (rename && !TryRename(file.FileName, target, file.IsNew))
        {
            // Another program was faster, or the file cannot be moved. The next scan decides.
            return true;
        }

        var flags = new MessageFlags(target.Flags, []);
        var date = new DateTimeOffset(file.Time.Ticks - (file.Time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        // A size in the name may be wrong, and clients rely on it. So the file is measured on demand.
        Enter(target.BaseName, name, flags, date, size: -1, modSeq ??= NextModSeq());
        return rename;
    }

    // A file that cannot be moved does not prevent others from being seen.
    private bool TryRename(string fileName, MaildirFileName target, bool isNew)
    {
        try
        {
            return _folder.TryRename(fileName, target.ToString(), isNew);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && !DiskFault.IsFull(e))
        {
            if (_refused.Add(fileName))
            {
                Console.Error.WriteLine($"A file of {Name} cannot become a message: {e.Message}");
            }

            return false;
        }
    }
}
