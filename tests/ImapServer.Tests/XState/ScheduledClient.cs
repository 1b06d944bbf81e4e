namespace ImapServer.Tests.XState;

/// <summary>The client under test: has a view, disconnects at any point, and restores its session with a token.</summary>
internal sealed class ScheduledClient : IDisposable
{
    private readonly LiveMail _mail;
    private readonly bool _readOnly;
    private RawClient _client;

    private ScheduledClient(LiveMail mail, RawClient client, ClientView view, bool condStore, bool readOnly)
    {
        _mail = mail;
        _client = client;
        View = view;
        CondStore = condStore;
        _readOnly = readOnly;
    }

    public ClientView View { get; }

    public bool CondStore { get; }

    /// <summary>Opens INBOX as one of the six kinds of client, with the current content of the mailbox already known.</summary>
    public static ScheduledClient Open(LiveMail mail, Random random, ClientView now)
    {
        RawClient client = mail.Connect();
        int kind = random.Next(3);
        if (kind > 0)
        {
            client.Run(kind == 1 ? "ENABLE CONDSTORE" : "ENABLE QRESYNC");
        }

        bool readOnly = random.Next(3) == 0;
        var opened = new ClientView();
        client.Run(readOnly ? "EXAMINE INBOX" : "SELECT INBOX", opened.Apply);
        Assert.Equal(now.Count, opened.Count);
        return new ScheduledClient(mail, client, now.Copy(qResync: kind == 2), condStore: kind > 0, readOnly);
    }

    /// <summary>Commands after which the server may report everything except expunges, so that the view falls behind.</summary>
    public void WorkBySequenceNumber(Random random)
    {
        View.HoldsExpunges = true;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int number = random.Next(1, View.Count - 20);
            switch (random.Next(_readOnly ? 2 : 4))
            {
                case 0:
                    Run($"FETCH {number}:{number + 9} (FLAGS)");
                    break;
                case 1:
                    Run($"SEARCH {number}:{number + 9} SEEN");
                    break;
                case 2:
                    Run($"STORE {number}:{number + 9} +FLAGS (Mine)");
                    break;
                case 3 when Run($"STORE {number} +FLAGS.SILENT (\\Answered)").StartsWith("OK", StringComparison.Ordinal):
                    View.AddFlag(number, "\\Answered");
                    break;
            }
        }

        // From time to time a client disconnects before it has asked for updates.
        if (View.QResync || random.Next(4) > 0)
        {
            AskForUnknown();
        }

        View.HoldsExpunges = false;
    }

    /// <summary>Exports the session and goes.</summary>
    public string Leave(bool politely)
    {
        string token = _client.Export();
        if (politely)
        {
            _client.Run("LOGOUT");
        }

        _client.Dispose();
        return token;
    }

    /// <summary>Reconnects, and trusts the responses.</summary>
    public ViewLog Return(string token)
    {
        _client = _mail.Connect();
        View.ForgetLog();
        Run($"X-STATE {token}", mustSucceed: true);
        ViewLog log = View.Log;
        View.ForgetLog();
        return log;
    }

    /// <summary>Fails if the restore reported unchanged flags, repeated an update, or used the responses for another kind of client.</summary>
    public void AssertToldOnly(ViewLog log, ulong since, ClientView now)
    {
        Assert.Empty(log.OtherLines);
        Assert.InRange(log.RecentLines, 0, 1);
        Assert.Equal(log.Fetches.Count, log.Fetches.DistinctBy(fetch => fetch.Number).Count());
        foreach ((int number, uint? uid, ulong? modSeq) in log.Fetches)
        {
            ulong changed = now.ModSeqs[number - 1];
            Assert.True(changed > since, $"Message {number} was told of, and had not changed since {since}.");
            Assert.Equal(CondStore ? now.Uids[number - 1] : null, uid);
            Assert.Equal(CondStore ? changed : null, modSeq);
        }
    }

    /// <summary>Asks for UID and flags of the messages that it knows only the number of.</summary>
    public void AskForUnknown()
    {
        if (View.UnknownNumbers() is { Length: > 0 } unknown)
        {
            Run($"FETCH {unknown} (UID FLAGS)", mustSucceed: !View.HoldsExpunges);
        }
    }

    /// <summary>Checks with some messages that the server counts them as the client does.</summary>
    public void CheckNumbers(Random random) =>
        Run($"FETCH {string.Join(',', Enumerable.Range(0, 5).Select(_ => random.Next(1, View.Count + 1)))} (UID)", mustSucceed: true);

    public void Dispose() => _client.Dispose();

    private string Run(string command, bool mustSucceed = false)
    {
        _client.Send(command);
        string answer = _client.Complete(View.Apply);
        View.EndCommand();
        Assert.True(
            answer.StartsWith("OK ", StringComparison.Ordinal)
            || (!mustSucceed && answer.StartsWith("NO [EXPUNGEISSUED]", StringComparison.Ordinal)),
            $"{command}: {answer}");
        return answer;
    }
}
