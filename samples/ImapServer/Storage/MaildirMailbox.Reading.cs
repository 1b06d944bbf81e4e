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
    public byte[]? ReadMessage(uint uid)
    {
        // The file is read outside of the gate, so another program may rename it between the two.
        for (int attempt = 0; attempt < 5; attempt++)
        {
            string? path = Read(() => _messages.Find(uid) is { } entry ? _folder.PathOf(entry.FileName!) : null);
            if (path is null)
            {
                return null;
            }

            if (TryReadFile(path) is { } message)
            {
                return LineEnds.ToCrLf(message);
            }

            _gate.Write(Rescan);
        }

        throw new MailStoreException(MailStoreError.ServerBug, $"Another program keeps renaming message {uid} of {Name}.");
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
            if (ReadMessage(uid) is { } message)
            {
                sizes.Add(uid, message.LongLength);
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

    private static byte[]? TryReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
