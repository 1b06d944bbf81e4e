using MailKit;
using MimeKit;

namespace ImapServer.Tests.XState;

/// <summary>The session of an independent client is saved and restored by a proxy, and the client does not notice.</summary>
[Trait("Time", "Long")]
public sealed class MailKitRestoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MailKit_RestoredBehindItsBack_SeesWhatOneSeesThatStayed(bool quickResync)
    {
        await using var mail = new LiveMail();
        mail.Fill(200);
        await using var relay = new MailKitRelay(mail.EndPoint);
        using MailKitView leaves = await MailKitView.OpenAsync(relay.Port, quickResync);
        using MailKitView stays = await MailKitView.OpenAsync(mail.EndPoint.Port, quickResync);
        using MailKitView changes = await MailKitView.OpenAsync(mail.EndPoint.Port, quickResync: false);
        var random = new Random(7);
        const int Rounds = 10;
        for (int round = 0; round < Rounds; round++)
        {
            (int leftEvents, int stayedEvents) = (leaves.Events, stays.Events);
            await relay.HibernateAsync();
            await ChangeAsync(mail, changes, random);
            await relay.ResumeAsync();
            bool twice = round % 3 == 2;
            if (twice)
            {
                // The second time it disconnects with unreported changes.
                await ChangeAsync(mail, changes, random);
                await relay.HibernateAsync();
                await relay.ResumeAsync();
            }

            await leaves.CatchUpAsync();
            await stays.CatchUpAsync();

            using MailKitView fresh = await MailKitView.OpenAsync(mail.EndPoint.Port, quickResync: false);
            Assert.Equal(fresh.Messages, stays.Messages);
            Assert.Equal(stays.Messages, leaves.Messages);
            Assert.Equal(stays.Inbox.Count, leaves.Inbox.Count);

            // It receives every event once. After two restores, a message may have changed twice.
            Assert.True(twice || leaves.Events - leftEvents == stays.Events - stayedEvents);
        }

        Assert.True(leaves.Events > Rounds);
        Assert.Equal(Rounds + (Rounds / 3), relay.Restores);
    }

    [Fact]
    public async Task MailKit_Restored_GoesOnWorking()
    {
        await using var mail = new LiveMail();
        mail.Fill(5);
        await using var relay = new MailKitRelay(mail.EndPoint);
        using MailKitView view = await MailKitView.OpenAsync(relay.Port, quickResync: true);
        using MailKitView changes = await MailKitView.OpenAsync(mail.EndPoint.Port, quickResync: false);
        await relay.HibernateAsync();
        await changes.Inbox.AddFlagsAsync(0, MessageFlags.Deleted, silent: true, Token);
        await changes.Inbox.ExpungeAsync(Token);
        mail.Deliver("new while away");
        await relay.ResumeAsync();

        await view.CatchUpAsync();

        Assert.Equal("new while away", (await view.Inbox.GetMessageAsync(4, Token)).Subject);
        await view.Inbox.AddFlagsAsync(0, MessageFlags.Flagged, silent: false, Token);
        await view.Inbox.CloseAsync(expunge: false, Token);
    }

    private static async Task ChangeAsync(LiveMail mail, MailKitView changes, Random random)
    {
        mail.Deliver();
        using var message = new MimeMessage { Subject = "appended", Body = new TextPart("plain") { Text = "text" } };
        await changes.Inbox.AppendAsync(message, MessageFlags.Seen, Token);
        await changes.CatchUpAsync();
        await changes.Inbox.AddFlagsAsync(random.Next(changes.Inbox.Count), MessageFlags.Flagged | MessageFlags.Answered, silent: false, Token);
        await changes.Inbox.RemoveFlagsAsync(random.Next(changes.Inbox.Count), MessageFlags.Seen, silent: false, Token);
        await changes.Inbox.StoreAsync(
            random.Next(changes.Inbox.Count),
            new StoreFlagsRequest(StoreAction.Add, MessageFlags.None, new HashSet<string> { $"Word{random.Next(5)}" }) { Silent = false },
            Token);
        for (int i = 0; i < 3; i++)
        {
            await changes.Inbox.AddFlagsAsync(random.Next(changes.Inbox.Count), MessageFlags.Deleted, silent: false, Token);
        }

        if (random.Next(3) > 0)
        {
            await changes.Inbox.ExpungeAsync(Token);
        }
    }
}
