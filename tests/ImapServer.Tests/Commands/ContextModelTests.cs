namespace ImapServer.Tests.Commands;

/// <summary>A client's search results equal those of the server, however the mailbox changes and wherever the session is moved.</summary>
public sealed class ContextModelTests
{
    private static readonly string[] Criteria =
    [
        "all", "unseen", "flagged", "deleted", "recent", "new", "uid *", "uid 4:* unseen", "not uid *", "or keyword k1 keyword own2",
        "subject 7", "body body not flagged", "larger 10 seen", "or (flagged seen) not answered", "modseq 9",
    ];

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, true)]
    public async Task AClientThatIsMovedAboutAtAnyTime_KnowsWhatItsSearchesFind(int seed, bool qresync)
    {
        var random = new Random(seed);
        await using TestServer server = new TestServer().Deliver(5);
        using var client = new ModelClient(server, qresync);
        await client.OpenAsync();
        for (int step = 0; step < 150; step++)
        {
            await RandomSteps.TakeAsync(server, client, random);
            await ChangeContextsAsync(client, random);
            if (step % 3 == 2)
            {
                await AssertRightAsync(client);
            }

            if (qresync)
            {
                await client.LearnAsync();
            }
        }
    }

    private static async Task ChangeContextsAsync(ModelClient client, Random random)
    {
        if (client.Contexts.Count < 6)
        {
            await client.OpenContextAsync(Criteria[random.Next(Criteria.Length)], random.Next(2) == 0);
        }
        else if (random.Next(10) == 0)
        {
            await client.CancelAsync(client.Contexts.ElementAt(random.Next(client.Contexts.Count)));
        }
    }

    private static async Task AssertRightAsync(ModelClient client)
    {
        await client.RunAsync("noop");
        foreach (ContextView context in client.Contexts.ToList())
        {
            Assert.Equal(await client.SearchAsync(context), context.Result);
        }
    }
}
