using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>Bugs of other serializers that must not occur here.</summary>
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

        // The thread's buffer is still usable.
        SameState.Assert(Chain(3), StateSerializer.Restore<Node>(StateSerializer.Save(Chain(3))));
    }

    [Fact]
    public void Restore_8MegabytesOfNulls_StaysWithinASmallMultiple()
    {
        const int Count = 1_000_000;
        byte[] blob = StateSerializer.Save(new Catalogue.Collections { Strings = [.. Enumerable.Repeat("", Count)] });
        long before = GC.GetAllocatedBytesForCurrentThread();
        StateSerializer.Restore<Catalogue.Collections>(blob);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 24L * blob.Length);
    }

    [Fact]
    public void Restore_MissingMember_KeepsItsInitializer() =>
        Assert.Equal(33, StateSerializer.Restore<Evolved>(Blobs.Craft("evolved", [0])).Third);

    [Fact]
    public void Restore_EachFlippedBit_IsRefused()
    {
        byte[] blob = StateSerializer.Save(new Point(1f, 2f, "here"));
        for (int bit = 0; bit < 8 * blob.Length; bit++)
        {
            byte[] flipped = [.. blob];
            flipped[bit >> 3] ^= (byte)(1 << (bit & 7));
            Assert.NotEqual(StateOutcome.Ok, StateSerializer.TryRestore(flipped, out Point _, out _));
        }
    }

    [Fact]
    public void Restore_UnknownLayersInLayers_AreSteppedOverAndNotWalkedDown()
    {
        // A later layer of nested lengths. A program that does not know the layer copies it unread.
        byte[] unknown = [.. Enumerable.Repeat((byte)0xFF, 60_000)];
        StateGen.StateWriter writer = new(new byte[16]);
        writer.WriteBytes([0b10]);
        writer.WriteLengthPrefixed(unknown);

        Versions.V1.Order order = StateSerializer.Restore<Versions.V1.Order>(Blobs.Craft("order", writer.Written));

        Assert.Equal(Blobs.Craft("order", writer.Written), StateSerializer.Save(order));
    }

    [Fact]
    public void Restore_KeyThatStandsTwice_IsAnError() => Assert.Equal(
        StateErrorCode.DuplicateKey,
        Assert.Throws<StateFormatException>(() => StateSerializer.Restore<Filled>(
            Blobs.Craft("filled", [0b100, 5, 3, (byte)'a', 5, 3, (byte)'A', 5]))).Code);

    [Fact]
    public void Restore_WhatAnOldReaderChangedAndWroteBack_HasLostNothing()
    {
        Versions.V2.Basket basket = new() { Number = 1, Coupon = "half", Items = { new() { Name = "tea", Count = 3 } } };
        Versions.V1.Basket old = StateSerializer.Restore<Versions.V1.Basket>(StateSerializer.Save(basket));
        old.Number = 2;

        Versions.V2.Basket again = StateSerializer.Restore<Versions.V2.Basket>(StateSerializer.Save(old));

        Assert.Equal((2, "half", 3), (again.Number, again.Coupon, again.Items[0].Count));
    }

    [Fact]
    public void Restore_MemberAddedToABaseClass_BreaksNoClassThatDerives()
    {
        byte[] old = StateSerializer.Save(new Peers.ParentV1.Child { First = 1, Name = "a" });
        Peers.ParentV2.Child grown = StateSerializer.Restore<Peers.ParentV2.Child>(old);
        Assert.Equal((1, 2, "a"), (grown.First, grown.Second, grown.Name));

        grown.Second = 7;
        Peers.ParentV1.Child back = StateSerializer.Restore<Peers.ParentV1.Child>(StateSerializer.Save(grown));
        Assert.Equal((1, "a"), (back.First, back.Name));
        Assert.Equal(7, StateSerializer.Restore<Peers.ParentV2.Child>(StateSerializer.Save(back)).Second);
    }

    [Fact]
    public void Save_StructWithPadding_WritesItsMembersAndNothingBetweenThem()
    {
        const int Envelope = 1 + 4;
        Peers.Padded value = new() { Small = 1, Large = 2, Last = 3 };
        Assert.Equal(Envelope + 1 + 1 + 1 + 1, StateSerializer.Save(value).Length);
    }

    [Fact]
    public void Restore_EnumValueOfANewerProgram_Survives()
    {
        Enums state = new() { Int32 = (Enums.OfInt32)12345, Byte = (Enums.OfByte)77 };
        Enums again = StateSerializer.Restore<Enums>(StateSerializer.Save(state));
        Assert.Equal(((Enums.OfInt32)12345, (Enums.OfByte)77), (again.Int32, again.Byte));
    }

    private static Node Chain(int length) =>
        Enumerable.Range(0, length).Aggregate((Node?)null, (next, _) => new Node { Next = next })!;
}
