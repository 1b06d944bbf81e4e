using Imap.Protocol;
using Imap.Storage;
using static ImapServer.Tests.Storage.StorageTexts;

namespace ImapServer.Tests.Storage;

/// <summary>Changes of every kind to an INBOX, by the server and by other programs, selected by one byte.</summary>
internal sealed class RandomChanges(TemporaryMail mail)
{
    private static readonly string[] Letters = ["", "S", "FS", "T", "Px", "D"];

    public void Run(byte step)
    {
        IMailbox inbox = mail.Inbox;
        IReadOnlyList<uint> uids = inbox.GetUids();
        uint uid = uids.Count == 0 ? 0 : uids[step / 8 % uids.Count];
        var flags = (SystemFlags)(step / 8);
        switch (step % 8)
        {
            case 0:
                inbox.Append(flags: Flags(flags));
                break;
            case 1:
                mail.Deliver();
                break;
            case 2 when uid != 0:
                inbox.Remove(uid);
                break;
            case 3 when uid != 0:
                File.Delete(FileOf(uids, uid));
                break;
            case 4 when uid != 0:
                inbox.Set(uid, flags, $"k{step % 5}");
                break;
            case 5 when uid != 0:
                string path = FileOf(uids, uid);
                string name = Path.GetFileName(path);
                File.Move(path, Path.Combine(Path.GetDirectoryName(path)!, name[..name.IndexOf(':')] + ":2," + Letters[step % 6]));
                break;
            case 6:
                inbox.Store(UidSet.FromUids(uids), (FlagOperation)(step % 3), Flags(flags));
                break;
            case 7 when uid != 0:
                inbox.Move(Set(uid), inbox);
                break;
        }
    }

    // Only the server knows the file of a UID. Any file serves as a random one.
    private string FileOf(IReadOnlyList<uint> uids, uint uid) =>
        Directory.GetFiles(Path.Combine(mail.Folder, "cur")).Order(StringComparer.Ordinal).ElementAt(uids.ToList().IndexOf(uid));
}
