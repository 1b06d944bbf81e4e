using Imap.Protocol;
using Imap.Storage.Files;
using Imap.Storage.Index;
using Imap.Storage.Interop;

namespace Imap.Storage.Accounts;

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

            Dictionary<uint, long> measured = Measure(unmeasured);
            if (!TryNote(measured))
            {
                // They are measured again the next time.
                return messages.ConvertAll(message => message with { Size = measured.GetValueOrDefault(message.Uid, message.Size) });
            }
        }
    }

    /// <inheritdoc/>
    public OctetSource? OpenMessage(uint uid)
    {
        // The file is read outside of the lock, so another program may rename it in between.
        for (int attempt = 0; attempt < 5; attempt++)
        {
            if (!IsKnown(uid, out string? path))
            {
                return null;
            }

            if (_largeMessages.Find(uid) is { } known)
            {
                return known;
            }

            if (path is not null && TryOpenFile(uid, path) is { } message)
            {
                return message;
            }

            TryRescan();
        }

        throw Unreadable(uid, null);
    }

    /// <inheritdoc/>
    public byte[]? ReadMessage(uint uid)
    {
        try
        {
            return OpenMessage(uid) is { } message ? new OctetRange(message).ToArray() : null;
        }
        catch (MessageExpungedException)
        {
            return null;
        }
    }

    // A known message has no path if its file was not found.
    private bool IsKnown(uint uid, out string? path)
    {
        (bool isKnown, path) = Read(() =>
        {
            MessageEntry? entry = _messages.Find(uid);
            return (entry is not null, entry?.FileName is { } name ? _folder.PathOf(name) : null);
        });
        return isKnown;
    }

    // A change of this process is known already; for one of another program the folder is listed.
    private string? NewPathOf(uint uid, string old)
    {
        if (IsKnown(uid, out string? path) && path is not null && path != old)
        {
            return path;
        }

        TryRescan();
        return !IsKnown(uid, out path) ? null : path ?? throw Unreadable(uid, null);
    }

    private void TryRescan()
    {
        try
        {
            _account.Write(Rescan);
        }
        catch (MailStoreException e) when (e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable)
        {
            // External changes cannot be applied now. The next attempt may still find the file under another name.
        }
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

    // Outside of the lock, because reading files takes time.
    private Dictionary<uint, long> Measure(List<uint> uids)
    {
        var sizes = new Dictionary<uint, long>();
        foreach (uint uid in uids)
        {
            try
            {
                if (OpenMessage(uid) is { } message)
                {
                    sizes.Add(uid, message.Length);
                }
            }
            catch (MailStoreException e) when (e.Error == MailStoreError.Unavailable)
            {
                // An unreadable message has no size that matters; the others keep theirs.
                sizes.Add(uid, 0);
            }
        }

        return sizes;
    }

    /// <returns>Whether the sizes are stored in the index.</returns>
    private bool TryNote(Dictionary<uint, long> sizes)
    {
        try
        {
            return Write(() =>
            {
                foreach ((uint uid, long size) in sizes)
                {
                    SetSize(uid, size);
                }

                return true;
            });
        }
        catch (MailStoreException e) when (e.Error is MailStoreError.OverQuota or MailStoreError.Unavailable)
        {
            return false;
        }
    }

    private void SetSize(uint uid, long size)
    {
        if (_messages.Find(uid) is not { } entry)
        {
            return;
        }

        entry.Stored = entry.Stored with { Size = size };
        entry.SizeKnown = true;
        if (size > 0)
        {
            Index.SetSize(Id, uid, size);
        }
    }

    private void Rescan()
    {
        Refresh();
        if (!_gone)
        {
            Scan(everything: true);
        }
    }

    private MailStoreException Unreadable(uint uid, Exception? inner) =>
        new(MailStoreError.Unavailable, $"The file of message {uid} of {Name} cannot be read.", inner);

    private OctetSource? TryOpenFile(uint uid, string path)
    {
        // Opening a pipe would block forever, and a link may lead to files of another user.
        if (LibC.Stat(path) is not { IsFile: true })
        {
            return null;
        }

        try
        {
            if (new FileInfo(path).Length <= FileOctets.InMemory)
            {
                byte[] octets = LineEnds.ToCrLf(File.ReadAllBytes(path));
                LineEnds.ReplaceNul(octets);
                return new MemoryOctets(octets);
            }

            var message = FileOctets.Measure(path, old => NewPathOf(uid, old));
            _largeMessages.Add(uid, message);
            return message;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(uid, e);
        }
    }
}
