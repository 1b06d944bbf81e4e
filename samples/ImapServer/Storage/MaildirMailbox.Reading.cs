using ImapServer.Messages;

namespace ImapServer.Storage;

/// <content>Reads.</content>
public sealed partial class MaildirMailbox
{
    /// <inheritdoc/>
    public MailboxChanges GetChanges(ulong sinceModSeq, uint uidNext) => Read(() =>
    {
        bool changed = sinceModSeq < _row.HighestModSeq;
        return new MailboxChanges(
            _row.HighestModSeq,
            _row.UidNext,
            changed ? UidSet.FromUids(Index.ExpungedSince(Id, sinceModSeq, uidNext)) : UidSet.Empty,
            changed ? [.. Index.ChangedSince(Id, sinceModSeq, uidNext).Select(uid => _messages.Find(uid)!.Stored)] : [],
            uidNext < _row.UidNext ? UidsFrom(_messages.LowerBound(uidNext), _messages.All.Count) : [],
            _keywords.LastDefined > sinceModSeq ? _keywords.Names : null);
    });

    /// <inheritdoc/>
    public IReadOnlyList<uint> GetUids() => Read(() => UidsFrom(0, _messages.All.Count));

    /// <inheritdoc/>
    public IReadOnlyList<StoredMessage> GetMessages(UidSet uids, bool sizes = false)
    {
        while (true)
        {
            List<uint> unmeasured = [];
            List<StoredMessage> messages = Read(() =>
            {
                List<MessageEntry> entries = _messages.In(uids);
                unmeasured = sizes ? [.. entries.Where(e => !e.SizeKnown).Select(e => e.Uid)] : [];
                return entries.ConvertAll(entry => entry.Stored);
            });
            if (unmeasured.Count == 0)
            {
                return messages;
            }

            Measure(unmeasured);
        }
    }

    /// <inheritdoc/>
    public OctetSource? OpenMessage(uint uid)
    {
        // The file is read outside of the gate, so another program may rename it between the two.
        for (int attempt = 0; attempt < 5; attempt++)
        {
            if (PathOf(uid) is not { } path)
            {
                return null;
            }

            if (_big.Find(uid) is { } known)
            {
                return known;
            }

            if (TryOpenFile(uid, path) is { } message)
            {
                return message;
            }

            _gate.Write(Rescan);
        }

        throw new MailStoreException(MailStoreError.ServerBug, $"Another program keeps renaming message {uid} of {Name}.");
    }

    /// <inheritdoc/>
    public byte[]? ReadMessage(uint uid)
    {
        try
        {
            return OpenMessage(uid) is { } message ? new OctetRange(message).ToArray() : null;
        }
        catch (MessageGoneException)
        {
            return null;
        }
    }

    private string? PathOf(uint uid) => Read(() => _messages.Find(uid) is { } entry ? _folder.PathOf(entry.FileName!) : null);

    // A change of ours is known already; for one of another program the folder is listed.
    private string? NewPathOf(uint uid, string old)
    {
        if (PathOf(uid) is { } path && path != old)
        {
            return path;
        }

        _gate.Write(Rescan);
        return PathOf(uid);
    }

    private List<uint> UidsFrom(int start, int end)
    {
        var uids = new List<uint>(end - start);
        for (int i = start; i < end; i++)
        {
            uids.Add(_messages.All[i].Uid);
        }

        return uids;
    }

    // Outside of the gate, because files are read: nobody else has to wait for that.
    private void Measure(List<uint> uids)
    {
        var sizes = new Dictionary<uint, long>();
        foreach (uint uid in uids)
        {
            if (OpenMessage(uid) is { } message)
            {
                sizes.Add(uid, message.Length);
            }
        }

        Write(() =>
        {
            foreach ((uint uid, long size) in sizes)
            {
                if (_messages.Find(uid) is { } entry)
                {
                    entry.Stored = entry.Stored with { Size = size };
                    entry.SizeKnown = true;
                    Index.SetSize(Id, uid, size);
                }
            }

            return true;
        });
    }

    private void Rescan()
    {
        Refresh();
        if (!_deleted)
        {
            Scan(everything: true);
        }
    }

    private OctetSource? TryOpenFile(uint uid, string path)
    {
        try
        {
            if (new FileInfo(path).Length <= FileOctets.InMemory)
            {
                byte[] octets = LineEnds.ToCrLf(File.ReadAllBytes(path));
                LineEnds.ReplaceNul(octets);
                return new MemoryOctets(octets);
            }

            var message = FileOctets.Measure(path, old => NewPathOf(uid, old));
            _big.Add(uid, message);
            return message;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
