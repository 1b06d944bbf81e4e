using System.Text;
using Imap.Protocol;
using Imap.Storage;

namespace ImapServer.Tests.Storage;

internal static class StorageTexts
{
    extension(IMailbox mailbox)
    {
        public uint Append(string text = "Subject: a\r\n\r\ntext\r\n", MessageFlags? flags = null, DateTimeOffset? date = null) =>
            mailbox.Append(TemporaryMail.Text(text), flags ?? MessageFlags.None, date);

        public StoredMessage? Message(uint uid, bool sizes = false) => mailbox.GetMessages(Set(uid), sizes).SingleOrDefault();

        public ulong ModSeq => mailbox.GetStatus().HighestModSeq;

        public string Read(uint uid) => Encoding.Latin1.GetString(mailbox.ReadMessage(uid)!);

        public void Set(uint uid, SystemFlags flags, params string[] keywords) =>
            mailbox.Store(Set(uid), FlagOperation.Replace, new MessageFlags(flags, [.. keywords]));

        public void Remove(params uint[] uids)
        {
            mailbox.Store(Set(uids), FlagOperation.Add, Flags(SystemFlags.Deleted));
            mailbox.Expunge(Set(uids));
        }
    }

    public static UidSet Set(params uint[] uids) => UidSet.FromUids(uids);

    public static MessageFlags Flags(SystemFlags system, params string[] keywords) => new(system, [.. keywords]);
}
