using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace ImapServer.Tests.XState;

/// <summary>A mail program with MailKit under it: its list of messages, kept with nothing but MailKit's events.</summary>
internal sealed class MailKitView : IDisposable
{
    private readonly ImapClient _client = new();
    private readonly List<(uint Uid, string Flags)?> _messages = [];

    /// <summary>The list: UID and flags by position.</summary>
    public IEnumerable<(uint Uid, string Flags)?> Messages => _messages;

    public IMailFolder Inbox => _client.Inbox!;

    /// <summary>The numbers of events about flags and about expunged messages.</summary>
    public int Events { get; private set; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Logs in, opens INBOX and lists all messages.</summary>
    public static async Task<MailKitView> OpenAsync(int port, bool quickResync)
    {
        var view = new MailKitView();
        await view._client.ConnectAsync("127.0.0.1", port, SecureSocketOptions.None, Token);
        await view._client.AuthenticateAsync("demo", "demo", Token);
        if (quickResync)
        {
            await view._client.EnableQuickResyncAsync(Token);
        }

        await view.Inbox.OpenAsync(FolderAccess.ReadWrite, Token);
        view.Listen();
        view.Grow();
        await view.FetchUnknownAsync();
        return view;
    }

    /// <summary>Processes the server's updates.</summary>
    public async Task CatchUpAsync()
    {
        await _client.NoOpAsync(Token);
        await FetchUnknownAsync();
        Assert.Equal(Inbox.Count, _messages.Count);
    }

    public void Dispose() => _client.Dispose();

    private static string Text(MessageFlags flags, IEnumerable<string> keywords) =>
        $"{flags & ~MessageFlags.Recent} {string.Join(' ', keywords.Order(StringComparer.Ordinal))}";

    private void Listen()
    {
        Inbox.CountChanged += (_, _) => Grow();
        Inbox.MessageExpunged += (_, e) =>
        {
            Events++;
            _messages.RemoveAt(e.Index);
        };
        Inbox.MessagesVanished += (_, e) =>
        {
            Events++;
            Assert.False(e.Earlier);
            Assert.Equal(e.UniqueIds.Count, _messages.RemoveAll(message => e.UniqueIds.Any(uid => uid.Id == message?.Uid)));
        };
        Inbox.MessageFlagsChanged += (_, e) =>
        {
            Events++;
            if (_messages[e.Index] is { } message)
            {
                Assert.True(e.UniqueId is null || e.UniqueId.Value.Id == message.Uid);
                _messages[e.Index] = message with { Flags = Text(e.Flags, e.Keywords) };
            }
        };
    }

    private void Grow()
    {
        while (_messages.Count < Inbox.Count)
        {
            _messages.Add(null);
        }
    }

    private async Task FetchUnknownAsync()
    {
        int first = _messages.IndexOf(null);
        if (first < 0)
        {
            return;
        }

        foreach (IMessageSummary summary in await Inbox.FetchAsync(first, -1, MessageSummaryItems.UniqueId | MessageSummaryItems.Flags, Token))
        {
            _messages[summary.Index] = (summary.UniqueId.Id, Text(summary.Flags!.Value, summary.Keywords));
        }
    }
}
