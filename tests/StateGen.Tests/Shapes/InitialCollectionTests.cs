using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Shapes;

/// <summary>A restore fills the empty collection that a new object owns, and leaves a shared collection alone.</summary>
public sealed class InitialCollectionTests
{
    [Fact]
    public void Restore_OwnCollections_GivesTheSame()
    {
        Shelf shelf = new() { Own = ["a", "b"], Shared = [7], Map = { ["x"] = 1 }, Set = null, Later = ["c"] };
        SameState.Assert(shelf, StateSerializer.Restore<Shelf>(StateSerializer.Save(shelf)));
        SameState.Assert(new Shelf(), StateSerializer.Restore<Shelf>(StateSerializer.Save(new Shelf())));
    }

    [Fact]
    public void Restore_NullInPlaceOfAnOwnCollection_IsNull() =>
        Assert.Null(StateSerializer.Restore<Shelf>(StateSerializer.Save(new Shelf { Own = null! })).Own);

    [Fact]
    public void Restore_OwnCollection_MakesNoOther()
    {
        byte[] blob = StateSerializer.Save(new Shelf { Own = ["a"], Shared = null!, Set = null, Map = null! });
        StateSerializer.Restore<Shelf>(blob);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Shelf made = new() { Own = { "a" }, Shared = null!, Set = null, Map = null! };
        long expected = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        Shelf restored = StateSerializer.Restore<Shelf>(blob);

        // The restore also allocates the string. A list of one item that code makes has a capacity of four.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, expected + 24 + (2 * sizeof(char)));
        SameState.Assert(made, restored);
    }

    [Fact]
    public void Restore_SharedCollection_IsNotFilled()
    {
        Shelf shelf = StateSerializer.Restore<Shelf>(StateSerializer.Save(new Shelf { Shared = [9] }));
        Rack rack = StateSerializer.Restore<Rack>(StateSerializer.Save(new Rack { Items = [9] }));
        Assert.Equal([9], shelf.Shared);
        Assert.Equal([9], rack.Items);
        Assert.Equal([1, 2, 3], Shelf.Common);
        Assert.Equal([1, 2, 3], Rack.Common);
    }
}
