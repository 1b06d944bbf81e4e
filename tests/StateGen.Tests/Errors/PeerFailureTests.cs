using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>What went wrong in other serializers, and must not here.</summary>
public sealed class PeerFailureTests
{
    [Fact]
    public void Restore_70001BytesOfNesting_IsRefusedAndNotAStackOverflow()
    {
        byte[] body = new byte[70_001];
        Array.Fill(body, (byte)0x02);

        Assert.Equal(
            StateOutcome.OverBudget,
            StateSerializer.TryRestore<Node>(Blobs.Craft("node", body), out _, out StateFormatException? error));
        Assert.Equal(StateErrorCode.TooDeep, error!.Code);
        Assert.StartsWith("Node.Next.Next.Next", error.Path);
    }

    [Fact]
    public void Restore_DepthOf64_IsAllowedAndOf65IsNot()
    {
        Assert.NotNull(StateSerializer.Restore<Node>(StateSerializer.Save(Chain(64))));
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(Chain(65)));

        byte[] body = [.. Enumerable.Repeat((byte)0x02, 64), 0];
        Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Node>(Blobs.Craft("node", body)));
    }

    [Fact]
    public void Save_Cycle_IsRefusedAndNotAStackOverflow()
    {
        Node node = new();
        node.Next = node;
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(node));

        // The thread's buffer is as good as before.
        SameState.Assert(Chain(3), StateSerializer.Restore<Node>(StateSerializer.Save(Chain(3))));
    }

    [Fact]
    public void Restore_8MegabytesOfNulls_StaysWithinASmallMultiple()
    {
        const int Count = 1_000_000;
        byte[] blob = StateSerializer.Save(new Collections { List = [.. Enumerable.Repeat(0UL, Count)] });
        long before = GC.GetAllocatedBytesForCurrentThread();
        StateSerializer.Restore<Collections>(blob);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24L * blob.Length);
    }

    [Fact]
    public void Restore_MissingMember_KeepsItsInitializer() =>
        Assert.Equal(33, StateSerializer.Restore<Evolved>(Blobs.Craft("evolved", [0])).Third);

    private static Node Chain(int length) =>
        Enumerable.Range(0, length).Aggregate((Node?)null, (next, _) => new Node { Next = next })!;
}
