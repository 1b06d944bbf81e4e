using System.Buffers;
using Imap.Storage.Files;
using Imap.Storage.Journal;

namespace Imap.Storage.Maildir;

/// <content>Planned changes of message files.</content>
internal sealed partial class MaildirFolder
{
    /// <summary>How a message is removed.</summary>
    public FileChange Removal(string fileName) => new(FileChangeKind.Remove, PathOf(fileName));

    /// <summary>Plans a rename of a message.</summary>
    public FileChange Renaming(string fileName, string newName) => new(FileChangeKind.Move, PathOf(fileName), PathOf(newName));

    /// <summary>Plans a move of a message from another mailbox, or to a new name in this one.</summary>
    public FileChange Taking(MaildirFolder from, string fileName, MaildirFileName name) =>
        new(FileChangeKind.Move, from.PathOf(fileName), PathOf(name.ToString()));

    /// <summary>How a message is stored: under its base name in tmp/, and then in cur/.</summary>
    public IEnumerable<FileChange> Storing(MaildirFileName name) =>
        [new(FileChangeKind.Make, TemporaryOf(name)), new(FileChangeKind.Make, PathOf(name.ToString()))];

    /// <summary>Carries out a planned move; false if another program was faster.</summary>
    public bool TryMove(FileChange planned)
    {
        try
        {
            _files.Move(planned.Path, planned.Target);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Stores a message as planned.</summary>
    public void Add(MaildirFileName name, ReadOnlySequence<byte> message, DateTimeOffset date) => Publish(
        name,
        path => _files.Disk.Write(path, stream =>
        {
            foreach (ReadOnlyMemory<byte> segment in message)
            {
                stream.Write(segment.Span);
            }
        }),
        date);

    /// <summary>How a message is stored that is on the disk already: its file is moved.</summary>
    public FileChange Taking(SpooledMessage message, MaildirFileName name) =>
        new(FileChangeKind.Move, message.Path, PathOf(name.ToString()));

    /// <summary>Stores a message that is on the disk already, as planned; false if its file is gone.</summary>
    public bool TryAdd(FileChange planned, DateTimeOffset date)
    {
        try
        {
            _files.Disk.SetTime(planned.Path, date.UtcDateTime);
            _files.Disk.FlushFile(planned.Path);
        }
        catch (FileNotFoundException)
        {
            return false;
        }

        return TryMove(planned);
    }

    /// <summary>Stores a copy of a message of this or another mailbox as planned; false if it is gone.</summary>
    public bool TryCopy(MaildirFolder from, string fileName, MaildirFileName name, DateTimeOffset date)
    {
        if (from.MessageAt(fileName, isNew: false) is null)
        {
            return false;
        }

        try
        {
            Publish(name, path => _files.Disk.Copy(from.PathOf(fileName), path), date);
            return true;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>A new name for a message from another mailbox. Sizes in the old name stay valid.</summary>
    public static MaildirFileName FreshNameFor(string fileName)
    {
        MaildirFileName old = MaildirFileName.Parse(fileName);
        long stored = MaildirFileName.SizeNoted(old.BaseName, ",S=");
        long wire = MaildirFileName.SizeNoted(old.BaseName, ",W=");
        return old with { BaseName = stored >= 0 && wire >= 0 ? MaildirNaming.Next(stored, wire) : MaildirNaming.Next() };
    }

    private string TemporaryOf(MaildirFileName name) => Path.Combine(FullPath, "tmp", name.BaseName);

    // Others see a message whole or not at all: it is written in tmp/ and renamed.
    private void Publish(MaildirFileName name, Action<string> write, DateTimeOffset date)
    {
        string temporary = TemporaryOf(name);
        _files.Make(temporary, write);
        // The arrival time is in the index. The file has it too, in case the index is lost.
        _files.Disk.SetTime(temporary, date.UtcDateTime);
        _files.Publish(temporary, PathOf(name.ToString()));
    }
}
