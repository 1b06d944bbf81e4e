using System.Globalization;
using System.Text.RegularExpressions;

namespace ImapServer.Load.Restart;

/// <summary>The mailbox as a client knows it from untagged responses alone. <c>\Recent</c> is left out, because it belongs to the session.</summary>
internal sealed partial class MailboxModel
{
    private readonly List<(uint? Uid, string? Flags)> _messages = [];

    /// <summary>How many messages it counts.</summary>
    public int Count => _messages.Count;

    /// <summary>Takes an untagged response.</summary>
    /// <exception cref="InvalidDataException">It speaks of a message that is not there, or takes EXISTS down.</exception>
    public void Apply(string line)
    {
        if (Numbered().Match(line) is not { Success: true } match)
        {
            return;
        }

        int number = int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        switch (match.Groups["what"].Value)
        {
            case "EXISTS" when number < _messages.Count:
                throw new InvalidDataException($"{line}, where the client counts {_messages.Count}.");
            case "EXISTS":
                _messages.AddRange(Enumerable.Repeat<(uint?, string?)>(default, number - _messages.Count));
                break;
            case "EXPUNGE":
                _messages.RemoveAt(Index(number, line));
                break;
            case "FETCH":
                Fetched(Index(number, line), match.Groups["data"].Value);
                break;
        }
    }

    /// <summary>Forgets all, as SELECT does.</summary>
    public void Clear() => _messages.Clear();

    /// <summary>The first difference from a fresh state; <see langword="null"/> if there is none.</summary>
    public string? DifferenceTo(MailboxModel fresh)
    {
        if (Count != fresh.Count)
        {
            return $"The client counts {Count} messages, but the mailbox has {fresh.Count}.";
        }

        for (int i = 0; i < Count; i++)
        {
            (uint? uid, string? flags) = _messages[i];
            (uint? freshUid, string? freshFlags) = fresh._messages[i];
            if ((uid is not null && uid != freshUid) || (flags is not null && flags != freshFlags))
            {
                return $"Message {i + 1} is UID {uid} with ({flags}) to the client, and is UID {freshUid} with ({freshFlags}).";
            }
        }

        return null;
    }

    private int Index(int number, string line) => number >= 1 && number <= _messages.Count
        ? number - 1
        : throw new InvalidDataException($"{line}, where the client counts {_messages.Count}.");

    private void Fetched(int index, string data)
    {
        (uint? uid, string? flags) = _messages[index];
        if (UidItem().Match(data) is { Success: true } uidMatch)
        {
            uint told = uint.Parse(uidMatch.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            uid = uid is null || uid == told
                ? told
                : throw new InvalidDataException($"Message {index + 1} was UID {uid} and is now UID {told}.");
        }

        if (FlagsItem().Match(data) is { Success: true } flagsMatch)
        {
            flags = string.Join(' ', flagsMatch.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(flag => flag != @"\Recent").Order(StringComparer.Ordinal));
        }

        _messages[index] = (uid, flags);
    }

    [GeneratedRegex(@"^\* (?<n>[0-9]+) (?<what>EXISTS|EXPUNGE|FETCH)(?: \((?<data>.*)\))?$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:^| )UID ([0-9]+)")]
    private static partial Regex UidItem();

    [GeneratedRegex(@"(?:^| )FLAGS \(([^)]*)\)")]
    private static partial Regex FlagsItem();
}
