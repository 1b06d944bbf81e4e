using System.Diagnostics;
using ImapServer.Load.Mail;
using ImapServer.Load.Processes;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace ImapServer.Hibernation.Tests;

/// <summary>A client library that others wrote notices nothing.</summary>
public sealed class MailKitTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Client_IdlesThroughHibernationAndRestart_NoticesNothing()
    {
        using var mail = new MailRoot(users: 1, messages: 1);
        ServerProcess server = await ServerProcess.StartAsync(ServerBuild.Built, mail, new ServerSettings(HibernateAfter: 0.1));
        try
        {
            using var client = new ImapClient();
            bool disconnected = false;
            client.Disconnected += (_, _) => disconnected = true;
            await client.ConnectAsync("127.0.0.1", server.EndPoint.Port, SecureSocketOptions.None, Token);
            await client.AuthenticateAsync(mail.Users[0], MailRoot.Password, Token);
            IMailFolder inbox = client.Inbox!;
            await inbox.OpenAsync(FolderAccess.ReadWrite, Token);
            int count = inbox.Count;
            inbox.CountChanged += (_, _) => Volatile.Write(ref count, inbox.Count);
            using var done = new CancellationTokenSource();
            Task idle = client.IdleAsync(done.Token, Token);

            await UntilAsync(() => server.Hibernated().Count == 1, "The client hibernates.");
            mail.Deliver(mail.Users[0]);
            await UntilAsync(() => Volatile.Read(ref count) == 2, "It receives the second mail.");

            await UntilAsync(() => server.Hibernated().Count == 1, "It hibernates again.");
            int process = server.Id;
            await server.HandOverAsync();
            mail.Deliver(mail.Users[0]);
            server = await ServerProcess.StartAsync(ServerBuild.Built, mail, new ServerSettings(HibernateAfter: 0.1, server.EndPoint.Port));
            Assert.NotEqual(process, server.Id);
            await UntilAsync(() => Volatile.Read(ref count) == 3, "It receives the mail that was delivered while no server was running.");

            await UntilAsync(() => server.Hibernated().Count == 1, "It hibernates under the new server.");
            await done.CancelAsync();
            await idle;
            IList<IMessageSummary> summaries = await inbox.FetchAsync(0, -1, MessageSummaryItems.UniqueId | MessageSummaryItems.Envelope, Token);
            Assert.Equal([1u, 2u, 3u], summaries.Select(summary => summary.UniqueId.Id));
            await client.NoOpAsync(Token);
            await inbox.AddFlagsAsync(summaries[2].UniqueId, MessageFlags.Seen, silent: true, Token);
            Assert.False(disconnected);
            await client.DisconnectAsync(quit: true, Token);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task UntilAsync(Func<bool> condition, string what)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"This does not happen: {what}");
            await Task.Delay(20, Token);
        }
    }
}
