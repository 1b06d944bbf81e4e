namespace ImapServer.Tests.XState;

/// <summary>
/// Everyone else: a client with INBOX open that stays connected all the time, one with another mailbox open, a
/// delivery agent and a program that works on the files. Commands go out in batches, and the answers are believed strictly.
/// </summary>
internal sealed class MailboxChurn : IDisposable
{
    private const int Target = 10_000;
    private const int Margin = 50;

    private readonly LiveMail _mail;
    private readonly RawClient _inbox;
    private readonly RawClient _other;
    private readonly MailFiles _files;
    private readonly List<string> _batch = [];
    private readonly ClientView _view;
    private int _keywords;

    public MailboxChurn(LiveMail mail, ClientView view)
    {
        _mail = mail;
        _files = new MailFiles(mail);
        _inbox = mail.Connect();
        _other = mail.Connect();
        _inbox.Run("CREATE Other");
        _other.Run("SELECT Other");
        _inbox.Run("SELECT INBOX");
        _view = view.Copy(qResync: false);
    }

    /// <summary>The view of the client that stayed connected.</summary>
    public ClientView View => _view;

    /// <summary>Asks for all that is new.</summary>
    public void CatchUp()
    {
        _batch.Add("NOOP");
        Flush();
        if (_view.UnknownNumbers() is { Length: > 0 } unknown)
        {
            _batch.Add($"FETCH {unknown} (UID FLAGS)");
            Flush();
        }
    }

    /// <summary>The mod-sequence of INBOX now.</summary>
    public ulong HighestModSeq()
    {
        ulong modSeq = 0;
        _inbox.Run("STATUS INBOX (HIGHESTMODSEQ)", line =>
        {
            var reader = new LineReader(line);
            if (reader.TryTake("* STATUS INBOX (HIGHESTMODSEQ "u8))
            {
                modSeq = reader.Number();
            }
            else
            {
                _view.Apply(line);
            }
        });
        return modSeq;
    }

    /// <summary>Makes changes of every kind; the mailbox keeps about its size.</summary>
    public void Run(Random random, int changes)
    {
        for (int made = 0; made < changes;)
        {
            made += Change(random, most: changes - made);
        }

        Flush();
    }

    public void Dispose()
    {
        _inbox.Dispose();
        _other.Dispose();
    }

    /// <returns>How many changes it was.</returns>
    private int Change(Random random, int most)
    {
        int kind = random.Next(1000);
        if (kind < 20)
        {
            return ChangeFiles(random, Math.Min(random.Next(1, 5), most));
        }

        if (kind < 500)
        {
            Alter(random, kind);
        }
        else if (_view.Count > Target + Margin || (kind >= 780 && _view.Count > Target - Margin))
        {
            Shrink(random, random.Next(250));
        }
        else
        {
            Grow(random, random.Next(250));
        }

        return 1;
    }

    // Several at once: another program that is at work, and one look of the server at ten thousand files.
    private int ChangeFiles(Random random, int count)
    {
        Flush();
        for (int i = 0; i < count; i++)
        {
            if (random.Next(3) == 0)
            {
                _files.Delete(random);
            }
            else
            {
                _files.Rename(random);
            }
        }

        return count;
    }

    private void Alter(Random random, int kind)
    {
        switch (kind)
        {
            case < 22:
                SetFlags(random, 500);
                break;
            case < 290:
                SetFlags(random, random.Next(1, 6));
                break;
            case < 300:
                _batch.Add($"UID STORE {Uid(random)} +FLAGS (New{++_keywords})");
                break;
            default:
                string sign = random.Next(3) == 0 ? "-" : "+";
                _batch.Add($"UID STORE {Range(random, 8)} {sign}FLAGS (Word{random.Next(12)})");
                break;
        }
    }

    private void SetFlags(Random random, int width)
    {
        string[] system = ["\\Seen", "\\Answered", "\\Flagged", "\\Draft", "\\Seen \\Flagged", "\\Answered Word1 Word2"];
        string sign = ((string[])["+", "-", ""])[random.Next(3)];
        _batch.Add($"UID STORE {Range(random, width)} {sign}FLAGS ({system[random.Next(system.Length)]})");
    }

    private void Grow(Random random, int kind)
    {
        switch (kind)
        {
            case < 90:
                string message = "Subject: appended\r\n\r\ntext\r\n";
                _batch.Add($"APPEND INBOX (\\Seen Word{random.Next(12)}) {{{message.Length}+}}\r\n{message}");
                break;
            case < 170:
                Flush();
                _mail.Deliver();
                break;
            case < 220:
                _batch.Add($"UID COPY {Range(random, 2)} Other");
                OtherToInbox("COPY");
                break;
            default:
                OtherToInbox("MOVE");
                break;
        }
    }

    private void Shrink(Random random, int kind)
    {
        switch (kind)
        {
            case < 80:
                _batch.Add($"UID STORE {Range(random, 3)} +FLAGS (\\Deleted)");
                _batch.Add("EXPUNGE");
                break;
            case < 150:
                uint uid = Uid(random);
                _batch.Add($"UID STORE {uid},{Uid(random)} +FLAGS (\\Deleted)");
                _batch.Add($"UID EXPUNGE {uid}");
                break;
            case < 170:
                // The newest, which has often come within the same schedule.
                _batch.Add("UID STORE * +FLAGS (\\Deleted)");
                _batch.Add("UID EXPUNGE *");
                break;
            case < 233:
                _batch.Add($"UID MOVE {Range(random, 2)} Other");
                break;
            case < 235:
                _batch.Add($"UID MOVE {Range(random, 60)} Other");
                break;
            default:
                _batch.Add($"UID MOVE {Uid(random)} INBOX");
                break;
        }
    }

    // The two clients alternate, so that each one sees the changes of the other.
    private void OtherToInbox(string command)
    {
        Flush();
        _other.Run("NOOP");
        _other.Run($"UID {command} * INBOX");
    }

    private uint Uid(Random random) => _view.Uids[random.Next(_view.Uids.Count)] is > 0 and var uid ? uid : _view.Uids[0];

    private string Range(Random random, int width)
    {
        int at = random.Next(_view.Count - width);
        (uint first, uint last) = (_view.Uids[at], _view.Uids[at + random.Next(width)]);
        return first == 0 || last == 0 ? $"{Uid(random)}" : $"{first}:{last}";
    }

    private void Flush()
    {
        _inbox.SendAll(_batch);
        foreach (string command in _batch)
        {
            string answer = _inbox.Complete(_view.Apply);
            Assert.True(answer.StartsWith("OK ", StringComparison.Ordinal), $"{command}: {answer}");
            _view.EndCommand();
        }

        _batch.Clear();
    }
}
