using Imap.Protocol;

namespace ImapServer.Tests.Commands;

/// <summary>Random events for a mailbox and a client that has it open.</summary>
internal static class RandomSteps
{
    private static readonly SystemFlags[] Flags = [SystemFlags.Seen, SystemFlags.Flagged, SystemFlags.Answered, SystemFlags.Draft];

    /// <summary>One of: an action of the client, an external change, or a move to another connection with external changes meanwhile.</summary>
    public static async Task TakeAsync(TestServer server, ModelClient client, Random random)
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
}
