namespace ImapServer.Storage;

/// <content>Takes up what delivery agents and other programs did to the files.</content>
public sealed partial class MaildirMailbox
{
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

        MaildirListing listing = _folder.List(_messages, ref _scans, everything);
        // One mod-sequence for all that one scan finds: nobody can have seen a part of it.
        ulong? modSeq = null;
        bool moved = false;

        // Only where it is certain that cur/ has no such file, which the rename would replace.
        foreach ((MessageEntry entry, string fileName) in listing.IsComplete ? listing.PutBack : [])
        {
            MaildirFileName name = MaildirFileName.Parse(fileName);
            moved |= _folder.TryRename(fileName, name.ToString(), isNew: true);
            TakeUpFlags(entry, name, ref modSeq);
            entry.FileName = name.ToString();
        }

        foreach ((MessageEntry entry, string fileName) in listing.Renamed)
        {
            TakeUpFlags(entry, MaildirFileName.Parse(fileName), ref modSeq);
            entry.FileName = fileName;
        }

        List<MessageEntry> missing = listing.Missing();
        if (missing.Count > 0)
        {
            Forget(missing, modSeq ??= NextModSeq());
        }

        List<DeliveredFile> delivered = Delivered(listing);
        foreach (DeliveredFile file in delivered)
        {
            moved |= TakeUpDelivery(file, ref modSeq);
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

    private void TakeUpFlags(MessageEntry entry, MaildirFileName name, ref ulong? modSeq)
    {
        if (name.Flags == entry.System)
        {
            return;
        }

        SetFlags(entry, entry.Stored.Flags with { System = name.Flags }, modSeq ??= NextModSeq());
    }

    // In order of delivery; a second file of one base name becomes a message of its own, so that none is lost.
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
            if (_folder.TimeOf(fileName, isNew) is { } time)
            {
                files.Add(new DeliveredFile(fileName, isNew, target, time));
            }
        }
    }

    /// <returns>Whether a file was renamed.</returns>
    private bool TakeUpDelivery(DeliveredFile file, ref ulong? modSeq)
    {
        bool rename = file.IsNew || file.Target.BaseName != MaildirFileName.Parse(file.FileName).BaseName;
        string name = rename ? file.Target.ToString() : file.FileName;
        if (rename && !_folder.TryRename(file.FileName, name, file.IsNew))
        {
            // Another program was faster; the next scan sees what it made of the file.
            return true;
        }

        long size = MaildirFileName.SizeNoted(file.Target.BaseName, ",W=");
        var flags = new MessageFlags(file.Target.Flags, []);
        var date = new DateTimeOffset(file.Time.Ticks - (file.Time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        Enter(file.Target.BaseName, name, flags, date, size, modSeq ??= NextModSeq());
        return rename;
    }
}
