using Imap.Protocol;
using Imap.Storage;

namespace ImapServer.Tests.Commands;

[Trait("Time", "Long")]
public sealed class SessionModelTests
{
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    public async Task AClientThatIsMovedAboutAtAnyTime_KnowsTheMailboxAsItIs(int seed, bool qresync)
    {
        var random = new Random(seed);
        await using TestServer server = new TestServer().Deliver(5);
        using var client = new ModelClient(server, qresync);
        await client.OpenAsync();
        for (int step = 0; step < 120; step++)
        {
            await RandomSteps.TakeAsync(server, client, random);
            if (qresync)
            {
                await client.LearnAsync();
            }

            if (step % 20 == 19)
            {
                Assert.Equal(Truth(server), await client.PictureAsync());
            }
        }
    }

    private static List<string> Truth(TestServer server)
    {
        IMailbox inbox = server.Account.Open("INBOX");
        return [.. inbox.GetMessages(UidSet.FromUids(inbox.GetUids())).Select(message => $"{message.Uid} {Text(message.Flags)}")];
    }

    private static string Text(MessageFlags flags)
    {
        SystemFlags[] order = [SystemFlags.Answered, SystemFlags.Flagged, SystemFlags.Deleted, SystemFlags.Seen, SystemFlags.Draft];
        return string.Join(' ', [.. order.Where(flag => flags.System.HasFlag(flag)).Select(flag => $@"\{flag}"), .. flags.Keywords]);
    }
}
