using ImapServer.Storage;

namespace ImapServer.Tests.Commands;

public sealed class SessionModelTests
{
    private static readonly SystemFlags[] Flags = [SystemFlags.Seen, SystemFlags.Flagged, SystemFlags.Answered, SystemFlags.Draft];

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
            await StepAsync(server, client, random);
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

    private static async Task StepAsync(TestServer server, ModelClient client, Random random)
    {
        switch (random.Next(10))
        {
            case 0 or 1:
                await client.MoveAsync(() => Change(server, random));
                break;
            case 2 when client.Count > 0:
                await client.RunAsync($"store {random.Next(client.Count) + 1} +flags (\\Seen own{random.Next(3)})");
                break;
            case 3 when client.Count > 0:
                await client.RunAsync($"fetch {random.Next(client.Count) + 1}:* (flags)");
                break;
            case 4:
                await client.RunAsync("search unseen");
                break;
            case 5:
                await client.RunAsync("noop");
                break;
            default:
                Change(server, random);
                break;
        }
    }

    private static void Change(TestServer server, Random random)
    {
        for (int changes = random.Next(4); changes > 0; changes--)
        {
            IReadOnlyList<uint> uids = server.Account.Open("INBOX").GetUids();
            uint uid = uids.Count > 0 ? uids[random.Next(uids.Count)] : 0;
            switch (random.Next(3))
            {
                case 0 when uid > 0:
                    server.Remove(uid);
                    break;
                case 1 when uid > 0:
                    server.Flag(uid, Flags[random.Next(Flags.Length)], $"k{random.Next(5)}");
                    break;
                default:
                    server.Deliver(1);
                    break;
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
