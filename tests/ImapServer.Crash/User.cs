using System.Globalization;
using System.Text.RegularExpressions;

namespace ImapServer.Crash;

/// <summary>A user that changes mail until the server is killed, and checks the mail after the restart.</summary>
internal sealed partial class User(string name, string mailFolder, Random random)
{
    private readonly CommandSource _commands = new(random);
    private Account _account = Account.Fresh;
    private Account? _inFlight;
    private string? _lastCommand;

    /// <summary>Commands that were answered OK.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>The number of commands without a reply.</summary>
    public int Unanswered { get; private set; }

    /// <summary>Of those, the ones that had been done all the same.</summary>
    public int DoneUnanswered { get; private set; }

    /// <summary>The faults that were found.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Changes mail until the connection ends.</summary>
    public async Task ChangeAsync(ImapClient client)
    {
        _inFlight = null;
        try
        {
            while (true)
            {
                string open = _account.Boxes.Keys.ElementAt(random.Next(_account.Boxes.Count));
                await client.RunAsync($"SELECT {open}");
                for (int i = random.Next(1, 6); i > 0; i--)
                {
                    Command command = _commands.Next(_account, open);
                    _lastCommand = command.Text;
                    _inFlight = command.Done(null);
                    Reply reply = await client.RunAsync(command.Text, command.Literal);
                    if (reply.IsOk)
                    {
                        Acknowledged++;
                        _account = command.Done(reply);
                    }
                    else
                    {
                        Faults.Add($"{name}: {command.Text}: {reply.Status}");
                    }

                    _inFlight = null;
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            Unanswered += _inFlight is null ? 0 : 1;
        }
    }

    /// <summary>Compares the mail with the acknowledged changes.</summary>
    public async Task CheckAsync(ImapClient client)
    {
        await client.RunAsync($"LOGIN {name} secret");
        string remains = string.Join(' ', Directory.GetDirectories(mailFolder, "stategen-deleted-*")
            .Concat(Directory.GetDirectories(mailFolder, "tmp", SearchOption.AllDirectories).SelectMany(Directory.GetFiles)));
        Account found = await FindAsync(client);
        if (remains.Length > 0)
        {
            Faults.Add($"{name}: {_lastCommand} left {remains}");
        }

        if (_inFlight is not null && _inFlight.Fits(found))
        {
            DoneUnanswered++;
        }
        else if (!_account.Fits(found))
        {
            Faults.Add($"{name}: after {_lastCommand}, found\n{found}instead of\n{_account}or\n{_inFlight}");
        }

        _account = found;
    }

    private static async Task<Account> FindAsync(ImapClient client)
    {
        Account account = Account.Fresh;
        Reply list = await client.RunAsync("LIST \"\" *");
        foreach (Match match in Listed().Matches(list.Untagged))
        {
            if (!match.Groups[1].Value.Contains("Noselect", StringComparison.OrdinalIgnoreCase))
            {
                account = account.With(match.Groups[2].Value, await FindAsync(client, match.Groups[2].Value));
            }
        }

        Reply subscribed = await client.RunAsync("LSUB \"\" *");
        return account with { Subscribed = [.. Listed().Matches(subscribed.Untagged).Select(match => match.Groups[2].Value)] };
    }

    private static async Task<Box> FindAsync(ImapClient client, string mailbox)
    {
        Reply status = await client.RunAsync($"STATUS {mailbox} (UIDVALIDITY UIDNEXT HIGHESTMODSEQ)");
        await client.RunAsync($"EXAMINE {mailbox}");
        Reply fetched = await client.RunAsync("UID FETCH 1:* (UID FLAGS BODY.PEEK[HEADER.FIELDS (Subject)])");
        return new Box(
            [
                .. Fetched().Matches(fetched.Untagged).Select(match => new Mail(
                    (uint)Number(match.Groups[1].Value), match.Groups[3].Value, Mail.Ordered(match.Groups[2].Value.Split(' ')))),
            ],
            (uint)Figure("UIDVALIDITY"),
            (uint)Figure("UIDNEXT"),
            Figure("HIGHESTMODSEQ"));

        ulong Figure(string of) => Number(Regex.Match(status.Untagged, of + @" (\d+)").Groups[1].Value);
    }

    private static ulong Number(string text) => ulong.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^\* (?:LIST|LSUB) \(([^)]*)\) "." "?([^"\n]+)"?$""", RegexOptions.Multiline)]
    private static partial Regex Listed();

    [GeneratedRegex(@"UID (\d+) FLAGS \(([^)]*)\) BODY[^\n]*\nSubject: (\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex Fetched();
}
