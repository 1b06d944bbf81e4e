using System.Buffers;
using Imap.Protocol;
using Imap.Storage;

namespace ImapServer.Tests.Demo;

/// <summary>A mailbox in memory, as far as the demo needs one.</summary>
internal sealed class MemoryMailbox(string name) : IMailbox
{
    public event Action? Changed;

    public List<(byte[] Octets, StoredMessage Message)> Messages { get; } = [];

    public ulong Id => 1;

    public string Name { get; } = name;

    public uint UidValidity => 1;

    public bool IsDeleted => false;

    public IReadOnlyList<uint> GetUids() => [.. Messages.Select(entry => entry.Message.Uid)];

    public uint Append(ReadOnlySequence<byte> message, MessageFlags flags, DateTimeOffset? internalDate)
    {
        uint uid = (uint)Messages.Count + 1;
        DateTimeOffset date = internalDate ?? throw new ArgumentNullException(nameof(internalDate));
        Messages.Add((message.ToArray(), new StoredMessage(uid, flags, uid, date, message.Length)));
        Changed?.Invoke();
        return uid;
    }

    public OctetSource? OpenMessage(uint uid) => new MemoryOctets(Messages[(int)uid - 1].Octets);

    public uint AppendSpooled(SpooledLiteral message, MessageFlags flags, DateTimeOffset? internalDate) => throw new NotSupportedException();

    public byte[]? ReadMessage(uint uid) => Messages[(int)uid - 1].Octets;

    public IDisposable Watch() => throw new NotSupportedException();

    public MailboxStamps GetStamps(ulong modSeq) => throw new NotSupportedException();

    public MailboxStatus GetStatus() => throw new NotSupportedException();

    public uint ClaimRecent(uint uidNext, bool take) => throw new NotSupportedException();

    public MailboxView OpenView(bool readOnly) => throw new NotSupportedException();

    public MailboxChanges GetChanges(ulong sinceModSeq, uint uidNext) => throw new NotSupportedException();

    public IReadOnlyList<StoredMessage> GetMessages(UidSet uids, bool sizes = false) => throw new NotSupportedException();

    public StoreOutcome Store(UidSet uids, FlagOperation operation, MessageFlags flags, ulong? unchangedSince = null) => throw new NotSupportedException();

    public UidSet Expunge(UidSet? uids) => throw new NotSupportedException();

    public IReadOnlyList<CopiedMessage> Copy(UidSet uids, IMailbox target, bool whole = false) => throw new NotSupportedException();

    public IReadOnlyList<CopiedMessage> Move(UidSet uids, IMailbox target) => throw new NotSupportedException();
}
