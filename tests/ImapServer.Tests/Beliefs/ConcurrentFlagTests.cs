using System.Globalization;
using Imap.Protocol;
using Imap.Storage;
using ImapServer.Tests.Commands;

namespace ImapServer.Tests.Beliefs;

/// <summary>
/// Several clients change the flags of one mailbox concurrently, as fast as they can. At the end each client has the actual flags (RFC
/// 3501, section 7.4.2), and no mod-sequence has decreased on any connection (RFC 7162, section 3.1). FLAG_MODEL_SECONDS sets a longer
/// duration than some seconds.
/// </summary>
[Trait("Time", "Long")]
public sealed class ConcurrentFlagTests
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("FLAG_MODEL_SECONDS") ?? "4", CultureInfo.InvariantCulture));

    [Fact]
    public Task Store_ByManyClientsAtOnce_LeavesAllWithTheFlagsAsTheyAre() => RunAsync(messages: 1, (client, random, keyword) =>
        client.Store(
            random.Next(client.Count) + 1, "+- "[random.Next(3)], silent: random.Next(2) == 0, byUid: false, unchangedSince: false, keyword));

    [Fact]
    public Task AnyCommand_ByManyClientsAtOnce_LeavesAllWithTheFlagsAsTheyAre() => RunAsync(messages: 6, TakeStep);

    private static async Task RunAsync(int messages, Action<BelievingClient, Random, string> step)
    {
        await using TestServer server = new TestServer().Deliver(messages);
        BelievingClient[] clients =
        [
            new(server.EndPoint, "CONDSTORE"), new(server.EndPoint, null), new(server.EndPoint, "QRESYNC"), new(server.EndPoint, "CONDSTORE"),
        ];
        DateTime end = DateTime.UtcNow + Duration;
        for (int round = 0; DateTime.UtcNow < end; round++)
        {
            await Task.WhenAll(clients.Select((client, i) => Task.Factory.StartNew(
                () =>
                {
                    var random = new Random((round * clients.Length) + i);
                    for (int count = 0; count < 20; count++)
                    {
                        if (client.Count > 0)
                        {
                            step(client, random, $"$k{i}x{random.Next(3)}");
                        }
                        else
                        {
                            client.Run("NOOP");
                        }
                    }
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            Compare(server, clients, round);
            if (clients[0].Count < messages)
            {
                server.Deliver(messages);
            }
        }

        Array.ForEach(clients, client => client.Dispose());
    }

    private static void Compare(TestServer server, BelievingClient[] clients, int round)
    {
        IMailbox inbox = server.Account.Open("INBOX");
        var truth = inbox.GetMessages(UidSet.FromUids(inbox.GetUids())).ToDictionary(message => message.Uid, Text);
        for (int i = 0; i < clients.Length; i++)
        {
            clients[i].Run("NOOP");
            Assert.True(clients[i].Wrong.Count == 0, $"Round {round}, client {i}: {string.Join('\n', clients[i].Wrong)}");
            Assert.Equal(truth.Count, clients[i].Count);
            foreach ((uint uid, string flags) in clients[i].Beliefs())
            {
                Assert.True(truth[uid] == flags, $"Round {round}, client {i}: UID {uid} has ({truth[uid]}), and is believed to have ({flags}).");
            }
        }
    }

    private static void TakeStep(BelievingClient client, Random random, string keyword)
    {
        int number = random.Next(client.Count) + 1;
        switch (random.Next(16))
        {
            case 0:
                client.Run("NOOP");
                break;
            case 1:
                client.Run($"FETCH {number} (UID FLAGS)");
                break;
            case 2:
                // A section beyond the end is an empty string; \Seen is set anyway.
                client.Run($"FETCH 1:* (UID BODY[TEXT]<5000.1>)");
                break;
            case 3 when random.Next(4) == 0:
                client.Store(number, '+', silent: true, byUid: false, unchangedSince: false, @"\Deleted");
                client.Run("EXPUNGE");
                break;
            case 4 when random.Next(3) == 0:
                client.Run($"COPY {number} INBOX");
                break;
            case 5 when random.Next(3) == 0:
                client.Run($"MOVE {number} INBOX");
                break;
            case 6:
                client.Idle(TimeSpan.FromMilliseconds(random.Next(4)));
                break;
            case 7:
                client.MoveAway(TimeSpan.FromMilliseconds(random.Next(4)));
                break;
            default:
                string[] flags = random.Next(3) == 0 ? [@"\Flagged", keyword] : random.Next(2) == 0 ? [@"\Seen"] : [keyword];
                client.Store(number, "+- "[random.Next(3)], random.Next(2) == 0, random.Next(2) == 0, random.Next(3) == 0, flags);
                break;
        }
    }

    private static string Text(StoredMessage message) => BelievingClient.Text(
        Enum.GetValues<SystemFlags>().Where(flag => flag != SystemFlags.None && message.Flags.System.HasFlag(flag)).Select(flag => $@"\{flag}")
            .Concat(message.Flags.Keywords.IsDefault ? [] : message.Flags.Keywords));
}
