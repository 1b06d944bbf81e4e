using StateGen.Handoff.Protocol;

namespace StateGen.Handoff.Tests.Protocol;

/// <summary>The owner of a connection, without sockets.</summary>
public sealed class HandoffLedgerTests(ITestOutputHelper output)
{
    /// <summary>Two connections, all orders of messages, withdrawals, refusals, ends of the channel, and deaths of either process.</summary>
    [Fact]
    public void Ledger_EveryInterleaving_NeverHasTwoOwnersAndLosesNone()
    {
        HashSet<string> seen = [];
        Queue<int[]> paths = new([[]]);
        int ends = 0;
        while (paths.TryDequeue(out int[]? path))
        {
            Model model = Replay(path);
            Assert.True(model.Wrong is null, $"{model.Wrong} after steps {string.Join(' ', path)}");
            if (!seen.Add(model.Key))
            {
                continue;
            }

            ends += model.IsOver ? 1 : 0;
            for (int step = 0; step < model.StepCount; step++)
            {
                paths.Enqueue([.. path, step]);
            }
        }

        output.WriteLine($"{seen.Count} different worlds, {ends} of them ends");
        Assert.InRange(seen.Count, 1_900, int.MaxValue);
    }

    [Fact]
    public void Ledger_CommitOfWhatIsNotReady_Throws()
    {
        HandoffLedger ledger = new(1);
        ulong id = ledger.Offer();
        Assert.Throws<InvalidOperationException>(() => ledger.WroteCommit(id));
    }

    [Fact]
    public void Ledger_FramesThatCannotBe_AreBroken()
    {
        HandoffLedger ledger = new(2);
        Assert.Equal(Verdict.Broken, ledger.ReadReady(1));
        Assert.Equal(Verdict.Broken, ledger.ReadRefused(7));
        Assert.Equal(Verdict.Broken, ledger.ReadCommit(1));
        Assert.Equal(Verdict.Broken, ledger.ReadWithdraw(1));
        Assert.Equal(Verdict.Broken, ledger.ReadOffer(0));
        Assert.Equal(Verdict.Done, ledger.ReadOffer(5));
        Assert.Equal(Verdict.Broken, ledger.ReadOffer(5));
        Assert.Equal(Verdict.Broken, ledger.ReadCommit(5));
        Assert.Equal(Verdict.Done, ledger.ReadOffer(6));
        Assert.Equal(Verdict.Done, ledger.ReadOffer(7));
        Assert.Equal(Verdict.Full, ledger.ReadOffer(8));
    }

    [Fact]
    public void Ledger_ReadyAfterWithdrawal_IsStale()
    {
        HandoffLedger ledger = new(1);
        ulong id = ledger.Offer();
        Assert.True(ledger.TryWithdraw(id));
        Assert.Equal(Verdict.Stale, ledger.ReadReady(id));
        Assert.Equal(Verdict.Stale, ledger.ReadRefused(id));
        Assert.False(ledger.TryWithdraw(id));
    }

    [Fact]
    public void Ledger_WithdrawalAfterReady_IsTooLate()
    {
        HandoffLedger ledger = new(1);
        ulong id = ledger.Offer();
        Assert.Equal(Verdict.Done, ledger.ReadReady(id));
        Assert.False(ledger.TryWithdraw(id));
        Assert.Equal(Verdict.Broken, ledger.ReadReady(id));
        ledger.WroteCommit(id);
        Assert.Empty(ledger.Return());
    }

    private static Model Replay(int[] path)
    {
        Model model = new();
        foreach (int step in path)
        {
            model.Do(step);
        }

        return model;
    }
}
