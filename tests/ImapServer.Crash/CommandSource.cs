using System.Globalization;
using System.Text.RegularExpressions;

namespace ImapServer.Crash;

/// <summary>Chooses commands at random that the server has to accept.</summary>
internal sealed partial class CommandSource(Random random)
{
    private const int MostMailboxes = 7;
    private const int MostMessages = 12;

    private static readonly string[] AllFlags = ["\\Seen", "\\Flagged", "\\Answered", "\\Draft", "k1", "k2", "$Label3", "k4"];

    private int _sequence;

    /// <summary>The next command.</summary>
    /// <param name="account">The mail.</param>
    /// <param name="open">The mailbox that the connection has open.</param>
    public Command Next(Account account, string open)
    {
        IReadOnlyList<Mail> messages = account.Boxes[open].Messages;
        while (true)
        {
            Command? command = random.Next(16) switch
            {
                <= 2 => Append(account, Any(account)),
                3 or 4 when messages.Count > 0 => Store(account, open, Some(messages)),
                5 when messages.Count > 0 => Delete(account, open, Some(messages)),
                6 or 7 => Expunge(account, open),
                8 when messages.Count > 0 => Copy(account, open, Some(messages), Any(account)),
                9 or 10 when messages.Count > 0 => Move(account, open, Some(messages), Any(account)),
                11 => Create(account),
                12 when account.Boxes.Count > 3 => DeleteMailbox(account, open),
                13 or 14 => Rename(account, open),
                15 => Subscribe(account),
                _ => null,
            };
            if (command is not null)
            {
                return command;
            }
        }
    }

    private string Any(Account account) => account.Boxes.Keys.ElementAt(random.Next(account.Boxes.Count));

    private string? AnyOther(Account account, string open)
    {
        string name = Any(account);
        return name == "INBOX" || name == open || open.StartsWith(name + ".", StringComparison.Ordinal) ? null : name;
    }

    private Mail[] Some(IReadOnlyList<Mail> messages)
    {
        Mail[] some = [.. messages.Where(_ => random.Next(2) == 0)];
        return some.Length > 0 ? some : [messages[random.Next(messages.Count)]];
    }

    private string SomeFlags() => Mail.Ordered(AllFlags.Where(_ => random.Next(3) == 0));

    private Command? Append(Account account, string name)
    {
        Box box = account.Boxes[name];
        if (box.Messages.Count >= MostMessages)
        {
            return null;
        }

        string subject = string.Create(CultureInfo.InvariantCulture, $"s{++_sequence}x{random.Next()}");
        string flags = SomeFlags();
        string text = $"From: a@example.org\r\nSubject: {subject}\r\n\r\n{new string('x', random.Next(3000))}\r\n";
        return new Command($"APPEND {name} ({flags})", Done, text);

        Account Done(Reply? reply)
        {
            Match code = AppendUid().Match(reply?.Status ?? "");
            uint uid = code.Success ? Number(code.Groups[1].Value) : 0;
            return account.With(name, box.Messages.Append(new Mail(uid, subject, flags)));
        }
    }

    private Command Store(Account account, string open, Mail[] some)
    {
        string flags = SomeFlags();
        string kind = random.Next(3) switch { 0 => "+", 1 => "-", _ => "" };
        string[] named = flags.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Command($"UID STORE {Set(some)} {kind}FLAGS.SILENT ({flags})", _ => account.With(open, account.Boxes[open].Messages.Select(
            mail => some.Contains(mail) ? mail with { Flags = After(mail.Flags.Split(' ')) } : mail)));

        string After(string[] old) => Mail.Ordered(kind switch { "+" => old.Union(named), "-" => old.Except(named), _ => named });
    }

    private static Command Delete(Account account, string open, Mail[] some) => new(
        $"UID STORE {Set(some)} +FLAGS (\\Deleted)",
        _ => account.With(open, account.Boxes[open].Messages.Select(
            mail => some.Contains(mail) ? mail with { Flags = Mail.Ordered(mail.Flags.Split(' ').Append("\\Deleted")) } : mail)));

    private static Command Expunge(Account account, string open) =>
        new("EXPUNGE", _ => account.With(open, account.Boxes[open].Messages.Where(mail => !mail.IsDeleted)));

    private static Command? Copy(Account account, string open, Mail[] some, string target) =>
        account.Boxes[target].Messages.Count + some.Length > 2 * MostMessages
            ? null
            : new Command($"UID COPY {Set(some)} {target}", reply => Arrived(account, target, some, reply));

    private static Command Move(Account account, string open, Mail[] some, string target) => new(
        $"UID MOVE {Set(some)} {target}",
        reply => Arrived(account.With(open, account.Boxes[open].Messages.Except(some)), target, some, reply));

    private Command? Create(Account account)
    {
        string name = NewName(account);
        return account.Boxes.Count >= MostMailboxes ? null : new Command($"CREATE {name}", _ => account.With(name, new Box([])));
    }

    private Command? DeleteMailbox(Account account, string open) => AnyOther(account, open) is { } name
        ? new Command($"DELETE {name}", _ => account with { Boxes = account.Boxes.Remove(name) })
        : null;

    private Command? Rename(Account account, string open)
    {
        if (AnyOther(account, open) is not { } from)
        {
            return null;
        }

        string to = $"r{++_sequence}";
        return new Command($"RENAME {from} {to}", _ => account with
        {
            Boxes = account.Boxes.RemoveRange(Tree()).AddRange(Tree().Select(
                name => KeyValuePair.Create(to + name[from.Length..], account.Boxes[name]))),
        });

        List<string> Tree() => [.. account.Boxes.Keys.Where(name => name == from || name.StartsWith(from + ".", StringComparison.Ordinal))];
    }

    private Command Subscribe(Account account)
    {
        string name = Any(account);
        return account.Subscribed.Contains(name)
            ? new Command($"UNSUBSCRIBE {name}", _ => account with { Subscribed = account.Subscribed.Remove(name) })
            : new Command($"SUBSCRIBE {name}", _ => account with { Subscribed = account.Subscribed.Add(name) });
    }

    private string NewName(Account account)
    {
        string above = Any(account);
        return above == "INBOX" || above.Contains('.', StringComparison.Ordinal) ? $"n{++_sequence}" : $"{above}.n{++_sequence}";
    }

    private static Account Arrived(Account account, string target, Mail[] some, Reply? reply)
    {
        Match code = CopyUid().Match(reply is null ? "" : reply.Status + reply.Untagged);
        uint[] uids = code.Success ? [.. Expand(code.Groups[1].Value)] : new uint[some.Length];
        return account.With(target, account.Boxes[target].Messages.Concat(some.Select((mail, i) => mail with { Uid = uids[i] })));
    }

    private static string Set(Mail[] some) => string.Join(',', some.Select(mail => mail.Uid));

    private static IEnumerable<uint> Expand(string set) => set.Split(',').SelectMany(range =>
    {
        uint[] ends = [.. range.Split(':').Select(Number)];
        return Enumerable.Range(0, (int)(ends[^1] - ends[0]) + 1).Select(i => ends[0] + (uint)i);
    });

    private static uint Number(string text) => uint.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\[APPENDUID \d+ (\d+)\]")]
    private static partial Regex AppendUid();

    [GeneratedRegex(@"\[COPYUID \d+ \S+ ([\d:,]+)\]")]
    private static partial Regex CopyUid();
}
