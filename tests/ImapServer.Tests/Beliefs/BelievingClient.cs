using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Imap.Protocol;
using ImapServer.Tests.XState;

namespace ImapServer.Tests.Beliefs;

/// <summary>
/// A client that trusts the reported flags and computes the effect of its own silent STOREs. It records decreasing mod-sequences, and
/// keywords that no FLAGS response has announced.
/// </summary>
internal sealed partial class BelievingClient : IDisposable
{
    private readonly IPEndPoint _server;
    private readonly List<BelievedMessage> _messages = [];
    private readonly HashSet<string> _announced = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<BelievedMessage> _told = [];
    private RawClient _raw;
    private string _token = "";

    public BelievingClient(IPEndPoint server, string? enable)
    {
        _server = server;
        _raw = new RawClient(server);
        if (enable is not null)
        {
            Run($"ENABLE {enable}");
        }

        Run("SELECT INBOX");
        Run("FETCH 1:* (UID FLAGS)");
    }

    /// <summary>The faults in the responses.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>How many messages it counts.</summary>
    public int Count => _messages.Count;

    /// <summary>The messages with known flags, by UID.</summary>
    public Dictionary<uint, string> Beliefs() => _messages
        .Where(message => message is { Uid: > 0, Flags: not null })
        .ToDictionary(message => message.Uid, message => Text(message.Flags!));

    /// <summary>Flags as a canonical text.</summary>
    public static string Text(IEnumerable<string> flags) =>
        string.Join(' ', flags.Select(flag => flag.ToUpperInvariant()).Where(flag => flag != @"\RECENT").Distinct().Order(StringComparer.Ordinal));

    /// <summary>The known mod-sequence of a message; 0 if it is unknown.</summary>
    public ulong ModSeqOf(int number) => _messages[number - 1].ModSeq;

    /// <summary>Runs a command and believes the answer; returns the tagged response from the OK, NO or BAD on.</summary>
    public string Run(string command)
    {
        _told.Clear();
        _raw.Send(command);
        return ReadToTagged();
    }

    /// <summary>Changes the flags of one message, by sequence number or by UID.</summary>
    public void Store(int number, char sign, bool silent, bool byUid, bool unchangedSince, params string[] flags)
    {
        BelievedMessage message = _messages[number - 1];
        byUid &= message.Uid > 0;
        string condition = unchangedSince && message.ModSeq > 0 ? $"(UNCHANGEDSINCE {message.ModSeq}) " : "";
        string answer = Run(
            $"{(byUid ? "UID " : "")}STORE {(byUid ? message.Uid : (uint)number)} {condition}{(sign == ' ' ? "" : sign)}FLAGS{(silent ? ".SILENT" : "")} ({string.Join(' ', flags)})");
        if (silent && answer.StartsWith("OK", StringComparison.Ordinal) && !answer.Contains("[MODIFIED", StringComparison.Ordinal)
            && !_told.Contains(message) && message.Flags is { } old)
        {
            message.Flags = sign switch { '+' => [.. old, .. flags], '-' => [.. old.Except(flags, StringComparer.OrdinalIgnoreCase)], _ => flags };
        }
    }

    /// <summary>Hears of changes for a moment in IDLE.</summary>
    public void Idle(TimeSpan time)
    {
        _told.Clear();
        _raw.Send("IDLE");
        while (!_raw.ReadLine().StartsWith("+ "u8))
        {
        }

        Thread.Sleep(time);
        _raw.SendText("DONE\r\n");
        ReadToTagged();
    }

    /// <summary>Disconnects, and resynchronizes on another connection.</summary>
    public void MoveAway(TimeSpan absence)
    {
        _token = "";
        Run("X-STATE");
        string token = _token;
        _raw.Dispose();
        Thread.Sleep(absence);
        _raw = new RawClient(_server);
        Run($"X-STATE {token}");
    }

    public void Dispose() => _raw.Dispose();

    private string ReadToTagged()
    {
        while (true)
        {
            string line = Line();
            if (line.StartsWith("* ", StringComparison.Ordinal))
            {
                Believe(line[2..]);
            }
            else if (Tagged().Match(line) is { Success: true } tagged)
            {
                return tagged.Groups[1].Value;
            }
        }
    }

    // A literal is a part of its line; only empty ones are asked for here.
    private string Line()
    {
        string line = Encoding.UTF8.GetString(_raw.ReadLine());
        return line.EndsWith("{0}", StringComparison.Ordinal) ? line + Line() : line;
    }

    private void Believe(string line)
    {
        if (Numbered().Match(line) is { Success: true } numbered)
        {
            int number = int.Parse(numbered.Groups[1].Value, CultureInfo.InvariantCulture);
            switch (numbered.Groups[2].Value)
            {
                case "EXISTS":
                    while (_messages.Count < number)
                    {
                        _messages.Add(new BelievedMessage());
                    }

                    break;
                case "EXPUNGE":
                    _messages.RemoveAt(number - 1);
                    break;
                case "FETCH":
                    BelieveFetch(_messages[number - 1], line);
                    break;
            }
        }
        else if (line.StartsWith("STATE ", StringComparison.Ordinal))
        {
            _token = line["STATE ".Length..];
        }
        else if (line.StartsWith("FLAGS (", StringComparison.Ordinal))
        {
            _announced.UnionWith(Words(FlagsItem().Match(line).Groups[1].Value));
        }
        else if (Vanished().Match(line) is { Success: true } vanished)
        {
            var gone = SequenceSet.TryParse(vanished.Groups[1].Value)!.Resolve(0);
            uint[] unknown = [.. gone.Where(uid => _messages.TrueForAll(message => message.Uid != uid))];
            _messages.RemoveAll(message => gone.Contains(message.Uid));
            Array.ForEach(unknown, ForgetUnknown);
        }
    }

    // Without a UID, the client knows only the neighbours of an expunged message.
    private void ForgetUnknown(uint gone)
    {
        int start = _messages.FindLastIndex(message => message.Uid > 0 && message.Uid < gone) + 1;
        int end = _messages.FindIndex(start, message => message.Uid > gone);
        List<BelievedMessage> between = _messages[start..(end < 0 ? _messages.Count : end)];
        Assert.NotEmpty(between);
        between.ForEach(message => (message.Flags, message.ModSeq) = (null, 0));
        _messages.RemoveAt(start);
    }

    private void BelieveFetch(BelievedMessage message, string line)
    {
        if (UidItem().Match(line) is { Success: true } uid)
        {
            message.Uid = uint.Parse(uid.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        if (ModSeqItem().Match(line) is { Success: true } item)
        {
            ulong modSeq = ulong.Parse(item.Groups[1].Value, CultureInfo.InvariantCulture);
            if (modSeq < message.ModSeq)
            {
                Wrong.Add($"MODSEQ dropped from {message.ModSeq}: {line}");
            }

            message.ModSeq = Math.Max(message.ModSeq, modSeq);
        }

        if (FlagsItem().Match(line) is { Success: true } flags)
        {
            message.Flags = Words(flags.Groups[1].Value);
            _told.Add(message);
            Wrong.AddRange(message.Flags.Where(flag => flag[0] != '\\' && !_announced.Contains(flag)).Select(flag => $"{flag} was not announced: {line}"));
        }
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^t\d+ (.*)$")]
    private static partial Regex Tagged();

    [GeneratedRegex(@"^(\d+) (EXISTS|EXPUNGE|FETCH)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"FLAGS \(([^)]*)\)")]
    private static partial Regex FlagsItem();

    [GeneratedRegex(@"\bUID (\d+)")]
    private static partial Regex UidItem();

    [GeneratedRegex(@"MODSEQ \((\d+)\)")]
    private static partial Regex ModSeqItem();

    [GeneratedRegex(@"^VANISHED ([\d:,]+)$")]
    private static partial Regex Vanished();
}
