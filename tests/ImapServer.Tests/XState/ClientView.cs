using System.Text;

namespace ImapServer.Tests.XState;

/// <summary>
/// The mailbox as known to a client that trusts every response: UID and flags by sequence number, and the keywords. A contradictory
/// response fails the test.
/// </summary>
internal sealed class ClientView
{
    private readonly List<uint> _uids = [];
    private readonly List<FlagList?> _flags = [];
    private readonly List<ulong> _modSeqs = [];
    private readonly HashSet<string> _unannounced = [];
    private HashSet<string> _keywords = [];

    /// <summary>Whether messages go with VANISHED, and not with EXPUNGE.</summary>
    public bool QResync { get; init; }

    /// <summary>Whether a command that uses sequence numbers is running, so that EXPUNGE is not allowed (RFC 3501, section 7.4.1).</summary>
    public bool HoldsExpunges { get; set; }

    /// <summary>The responses since <see cref="ForgetLog"/>.</summary>
    public ViewLog Log { get; private set; } = new();

    public int Count => _uids.Count;

    /// <summary>The UIDs by sequence number; 0 for a UID that the client has not fetched yet.</summary>
    public IReadOnlyList<uint> Uids => _uids;

    /// <summary>The reported mod-sequences by sequence number; 0 without a report.</summary>
    public IReadOnlyList<ulong> ModSeqs => _modSeqs;

    public int KeywordCount => _keywords.Count;

    /// <summary>The same picture for a client of another kind.</summary>
    public ClientView Copy(bool qResync)
    {
        var copy = new ClientView { QResync = qResync, _keywords = [.. _keywords] };
        copy._uids.AddRange(_uids);
        copy._flags.AddRange(_flags);
        copy._modSeqs.AddRange(_modSeqs);
        return copy;
    }

    public void ForgetLog() => Log = new ViewLog();

    /// <summary>Takes in an untagged response.</summary>
    public void Apply(ReadOnlySpan<byte> line)
    {
        var reader = new LineReader(line);
        reader.Take("* "u8);
        if (reader.AtDigit)
        {
            ApplyNumbered(ref reader);
        }
        else if (reader.TryTake("FLAGS ("u8))
        {
            Log.FlagsLines++;
            HashSet<string> keywords = [.. FlagList.Parse(reader.Until(')')).Keywords];
            Assert.True(_keywords.IsSubsetOf(keywords), "A keyword went away.");
            _keywords = keywords;
        }
        else if (reader.TryTake("VANISHED "u8))
        {
            Vanish(ref reader);
        }
        else if (!reader.TryTake("OK [PERMANENTFLAGS ("u8))
        {
            Log.OtherLines.Add(Encoding.UTF8.GetString(line));
        }
    }

    /// <summary>A command is at its end: by now, every keyword that was used must have been announced.</summary>
    public void EndCommand()
    {
        Assert.True(_unannounced.IsSubsetOf(_keywords), $"Keywords without a FLAGS response: {string.Join(' ', _unannounced.Except(_keywords))}");
        _unannounced.Clear();
    }

    /// <summary>Applies the client's own silent STORE, which gets no response.</summary>
    public void AddFlag(int number, string flag) => _flags[number - 1] = _flags[number - 1]!.With(flag);

    /// <summary>The sequence numbers of the messages whose UID or flags the client still has to fetch, as a set.</summary>
    public string UnknownNumbers() =>
        string.Join(',', Enumerable.Range(1, Count).Where(number => _uids[number - 1] == 0 || _flags[number - 1] is null));

    /// <summary>Fails if the other view differs.</summary>
    public void AssertShows(ClientView other)
    {
        Assert.True(Count == other.Count, $"The view has {Count} messages; {other.Count} are there.");
        for (int i = 0; i < Count; i++)
        {
            Assert.True(
                _uids[i] == other._uids[i] && _flags[i]?.Text == other._flags[i]?.Text,
                $"Message {i + 1} is {_uids[i]} ({_flags[i]?.Text}) in the view, and {other._uids[i]} ({other._flags[i]?.Text}) is there.");
        }

        Assert.True(_keywords.SetEquals(other._keywords), "The keywords differ.");
    }

    private void ApplyNumbered(ref LineReader reader)
    {
        int number = checked((int)reader.Number());
        if (reader.TryTake(" FETCH ("u8))
        {
            Fetch(ref reader, Number(number));
        }
        else if (reader.TryTake(" EXPUNGE"u8))
        {
            Assert.False(QResync, "EXPUNGE came in place of VANISHED.");
            Remove(Number(number));
        }
        else if (reader.TryTake(" EXISTS"u8))
        {
            Assert.True(number > Count, $"EXISTS {number} came where the client counts {Count}.");
            Log.ExistsLines++;
            while (Count < number)
            {
                _uids.Add(0);
                _flags.Add(null);
                _modSeqs.Add(0);
            }
        }
        else if (reader.TryTake(" RECENT"u8))
        {
            Assert.InRange(number, 0, Count);
            Log.RecentLines++;
        }

        if (!reader.AtEnd)
        {
            throw reader.Unexpected("the end");
        }
    }

    private int Number(int number)
    {
        Assert.True(number >= 1 && number <= Count, $"There is no message {number}; the client counts {Count}.");
        return number;
    }

    private void Remove(int number)
    {
        Assert.False(HoldsExpunges, "A message went away while a command used sequence numbers.");
        Log.Expunges++;
        _uids.RemoveAt(number - 1);
        _flags.RemoveAt(number - 1);
        _modSeqs.RemoveAt(number - 1);
    }

    private void Vanish(ref LineReader reader)
    {
        Assert.True(QResync, "VANISHED came without QRESYNC.");
        do
        {
            uint first = (uint)reader.Number();
            uint last = reader.TryTake(":"u8) ? (uint)reader.Number() : first;
            for (uint uid = first; uid <= last; uid++)
            {
                int at = _uids.BinarySearch(uid);
                Assert.True(at >= 0, $"UID {uid} vanished, which the client does not have.");
                Remove(at + 1);
            }
        }
        while (reader.TryTake(","u8));
        if (!reader.AtEnd)
        {
            throw reader.Unexpected("the end");
        }
    }

    private void Fetch(ref LineReader reader, int number)
    {
        uint? uid = null;
        ulong? modSeq = null;
        do
        {
            if (reader.TryTake("UID "u8))
            {
                uid = (uint)reader.Number();
                SetUid(number - 1, uid.Value);
            }
            else if (reader.TryTake("MODSEQ ("u8))
            {
                modSeq = reader.Number();
                reader.Take(")"u8);
                Assert.True(modSeq >= _modSeqs[number - 1], "A mod-sequence became smaller.");
                _modSeqs[number - 1] = modSeq.Value;
            }
            else
            {
                reader.Take("FLAGS ("u8);
                FlagList flags = FlagList.Parse(reader.Until(')'));
                _flags[number - 1] = flags;
                foreach (string keyword in flags.Keywords)
                {
                    if (!_keywords.Contains(keyword))
                    {
                        _unannounced.Add(keyword);
                    }
                }
            }
        }
        while (reader.TryTake(" "u8));
        reader.Take(")"u8);
        Log.Fetches.Add((number, uid, modSeq));
    }

    private void SetUid(int at, uint uid)
    {
        if (_uids[at] != 0)
        {
            Assert.True(_uids[at] == uid, $"Message {at + 1} has UID {uid}; the client knows it as {_uids[at]}.");
            return;
        }

        Assert.True(at == 0 || uid > _uids[at - 1], $"Message {at + 1} has UID {uid}, which is not above the one before.");
        Assert.True(at + 1 == Count || _uids[at + 1] == 0 || uid < _uids[at + 1], $"Message {at + 1} has UID {uid}, which is not below the next.");
        _uids[at] = uid;
    }
}
