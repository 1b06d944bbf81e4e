using System.Globalization;

namespace ImapServer.Tests.XState;

/// <summary>
/// A thousand random schedules in a mailbox of ten thousand messages. After a restore, a client has the same view as one that opens the
/// mailbox, and received only the changes that it had missed.
/// </summary>
/// <remarks>To replay a run, set <c>IMAP_SCHEDULE_SEED</c> to the seed that a failure names.</remarks>
[Trait("Time", "Long")]
public sealed class RestoreScheduleTests
{
    private const int Schedules = 1000;

    // Each process runs every second schedule, so that two processors are used.
    private const int Mailboxes = 2;
    private const int Changes = 100;
    private const int Gaps = 5000;

    private static readonly int Seed =
        Environment.GetEnvironmentVariable("IMAP_SCHEDULE_SEED") is { Length: > 0 } seed
            ? int.Parse(seed, CultureInfo.InvariantCulture)
            : Random.Shared.Next();

    [Fact]
    public async Task Restore_AfterAnyChanges_ShowsTheMailboxAsAFreshSelectDoes()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"IMAP_SCHEDULE_SEED={Seed}");
        await Task.WhenAll(Enumerable.Range(0, Mailboxes).Select(mailbox => Task.Run(() => PlayAllAsync(mailbox))));
    }

    private static async Task PlayAllAsync(int mailbox)
    {
        await using var mail = new LiveMail();
        using RawClient fresh = OpenLargeInbox(mail);
        ClientView now = SelectAndFetch(fresh);
        using var churn = new MailboxChurn(mail, now);
        ScheduledClient? client = null;
        int schedule = mailbox;
        try
        {
            for (; schedule < Schedules; schedule += Mailboxes)
            {
                var random = new Random(unchecked(Seed + schedule));
                if (client is null || random.Next(2) == 0)
                {
                    client?.Dispose();
                    client = ScheduledClient.Open(mail, random, now);
                }

                now = Play(random, client, churn, fresh);
            }
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"Schedule {schedule} of IMAP_SCHEDULE_SEED={Seed} failed. {e.Message}", e);
        }
        finally
        {
            client?.Dispose();
        }
    }

    // Half of the messages are followed by a gap.
    private static RawClient OpenLargeInbox(LiveMail mail)
    {
        mail.Fill(10_000 + Gaps);
        RawClient client = mail.Connect();
        client.Run("SELECT INBOX");
        client.Run($"UID STORE {string.Join(',', Enumerable.Range(1, Gaps).Select(i => 2 * i))} +FLAGS.SILENT (\\Deleted)");
        client.Run("EXPUNGE");
        return client;
    }

    private static ClientView SelectAndFetch(RawClient client)
    {
        var view = new ClientView();
        client.Run("UNSELECT");
        client.Run("SELECT INBOX", view.Apply);
        client.Run("UID FETCH 1:* (FLAGS MODSEQ)", view.Apply);
        Assert.Empty(view.UnknownNumbers());
        return view;
    }

    private static ClientView Play(Random random, ScheduledClient client, MailboxChurn churn, RawClient fresh)
    {
        churn.CatchUp();
        if (random.Next(2) == 0)
        {
            churn.Run(random, random.Next(1, 20));
            client.WorkBySequenceNumber(random);
        }

        ulong told = churn.HighestModSeq();
        if (random.Next(2) == 0)
        {
            churn.Run(random, random.Next(1, 20));
        }

        int keywords = client.View.KeywordCount;
        int count = client.View.Count;
        string token = client.Leave(politely: random.Next(2) == 0);
        churn.Run(random, Changes);
        ViewLog log = client.Return(token);
        int countThen = client.View.Count;
        client.AskForUnknown();

        ClientView now = SelectAndFetch(fresh);
        client.View.AssertShows(now);
        client.AssertToldOnly(log, since: told, now);
        Assert.Equal(count - log.Expunges < countThen ? 1 : 0, log.ExistsLines);
        Assert.Equal(now.KeywordCount > keywords ? 1 : 0, log.FlagsLines);
        client.CheckNumbers(random);
        churn.CatchUp();
        churn.View.AssertShows(now);
        return now;
    }
}
