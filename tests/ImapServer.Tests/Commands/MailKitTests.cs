using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MimeKit;
using SystemFlags = Imap.Protocol.SystemFlags;

namespace ImapServer.Tests.Commands;

/// <summary>The server as a client library that others wrote sees it.</summary>
public sealed class MailKitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_WorksThroughAMailbox()
    {
        await using TestServer server = new TestServer().Deliver(3);
        using ImapClient client = await ConnectAsync(server);
        IMailFolder inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadWrite, Token);
        Assert.Equal(3, inbox.Count);
        Assert.True(inbox.HighestModSeq > 0);

        MimeMessage message = await inbox.GetMessageAsync(1, Token);
        Assert.Equal("2", message.Subject);
        IList<IMessageSummary> summaries = await inbox.FetchAsync(
            0, -1, MessageSummaryItems.All | MessageSummaryItems.UniqueId | MessageSummaryItems.BodyStructure | MessageSummaryItems.ModSeq, Token);
        Assert.Equal(["1", "2", "3"], summaries.Select(summary => summary.Envelope!.Subject));
        Assert.IsType<BodyPartText>(summaries[0].Body, exactMatch: false);

        await inbox.AddFlagsAsync(summaries[0].UniqueId, MessageFlags.Flagged, silent: true, Token);
        Assert.Equal([summaries[0].UniqueId], await inbox.SearchAsync(SearchQuery.Flagged.And(SearchQuery.SubjectContains("1")), Token));

        IMailFolder root = client.GetFolder(client.PersonalNamespaces[0]);
        IMailFolder box = await root.CreateAsync("K\u00e4sten", isMessageFolder: true, Token) ?? throw new InvalidOperationException();
        UniqueId? copy = await inbox.CopyToAsync(summaries[1].UniqueId, box, Token);
        Assert.Equal(1u, copy?.Id);
        UniqueId? moved = await inbox.MoveToAsync(summaries[1].UniqueId, box, Token);
        Assert.Equal(2u, moved?.Id);
        Assert.Equal(2, inbox.Count);

        UniqueId? appended = await box.AppendAsync(new AppendRequest(message, MessageFlags.Seen), Token);
        Assert.Equal(3u, appended?.Id);
        await box.StatusAsync(StatusItems.Count | StatusItems.Unread | StatusItems.HighestModSeq, Token);
        Assert.Equal(3, box.Count);
        await client.DisconnectAsync(quit: true, Token);
    }

    [Fact]
    public async Task Client_WithQuickResync_HearsWhatItMissed()
    {
        await using TestServer server = new TestServer().Deliver(4);
        using ImapClient client = await ConnectAsync(server);
        await client.EnableQuickResyncAsync(Token);
        IMailFolder inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadWrite, Token);
        uint validity = inbox.UidValidity;
        ulong modSeq = inbox.HighestModSeq;
        await inbox.CloseAsync(expunge: false, Token);

        server.Remove(2);
        server.Flag(3, SystemFlags.Seen);

        var vanished = new List<uint>();
        var changed = new List<uint>();
        inbox.MessagesVanished += (_, e) => vanished.AddRange(e.UniqueIds.Select(uid => uid.Id));
        inbox.MessageFlagsChanged += (_, e) => changed.Add(e.UniqueId!.Value.Id);
        await inbox.OpenAsync(
            FolderAccess.ReadWrite, validity, modSeq, [.. Enumerable.Range(1, 4).Select(uid => new UniqueId(validity, (uint)uid))], Token);
        Assert.Equal([2u], vanished);
        Assert.Equal([3u], changed);
    }

    [Fact]
    public async Task Client_InIdle_HearsOfNewMail()
    {
        await using TestServer server = new TestServer().Deliver(1);
        using ImapClient client = await ConnectAsync(server);
        IMailFolder inbox = client.Inbox!;
        await inbox.OpenAsync(FolderAccess.ReadOnly, Token);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Token);
        done.CancelAfter(TimeSpan.FromSeconds(20));
        int count = 0;
        inbox.CountChanged += (_, _) =>
        {
            count = inbox.Count;
            done.Cancel();
        };
        Task idle = client.IdleAsync(done.Token, Token);
        await Task.Delay(100, Token);
        server.Deliver(1);
        await idle;
        Assert.Equal(2, count);
    }

    private static async Task<ImapClient> ConnectAsync(TestServer server)
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", server.EndPoint.Port, MailKit.Security.SecureSocketOptions.None, Token);
        await client.AuthenticateAsync("demo", "demo", Token);
        return client;
    }
}
