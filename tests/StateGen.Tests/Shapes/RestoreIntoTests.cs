using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Shapes;

/// <summary>Restores into an existing object.</summary>
public sealed class RestoreIntoTests
{
    [Fact]
    public void RestoreInto_ReusesObjectsAndCollections()
    {
        byte[] blob = StateSerializer.Save(new Node { Name = "a", Next = new Node { Name = "b" }, Children = [new Node(), null] });
        Node target = new() { Next = new Node { Next = new Node() }, Children = [new Node()] };
        Node next = target.Next;
        List<Node?> children = target.Children;

        StateSerializer.RestoreInto(blob, target);

        Assert.Same(next, target.Next);
        Assert.Same(children, target.Children);
        SameState.Assert(StateSerializer.Restore<Node>(blob), target);
    }

    [Fact]
    public void RestoreInto_AllocatesNothingForWhatItReuses()
    {
        byte[] blob = StateSerializer.Save(new Catalogue.Collections { List = [1, 2, 3], Optionals = [4] });
        Catalogue.Collections target = StateSerializer.Restore<Catalogue.Collections>(blob);
        StateSerializer.RestoreInto(blob, target);

        long before = GC.GetAllocatedBytesForCurrentThread();
        StateSerializer.RestoreInto(blob, target);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // Unoptimized code sometimes boxes a default value. New lists would take 200 bytes.
        Assert.InRange(allocated, 0, 100);
    }

    [Fact]
    public void RestoreInto_TakesAwayWhatTheBlobDoesNotHave()
    {
        Node target = new() { Name = "old", Next = new Node(), Children = [null] };
        StateSerializer.RestoreInto(StateSerializer.Save(new Node()), target);
        SameState.Assert(new Node(), target);
    }

    [Fact]
    public void RestoreInto_KeepsTheComparerOfWhatItFills()
    {
        byte[] blob = StateSerializer.Save(new Catalogue.Collections { Map = new() { ["a"] = 1 } });
        Catalogue.Collections target = new() { Map = new(StringComparer.OrdinalIgnoreCase) };

        StateSerializer.RestoreInto(blob, target);

        Assert.Equal(1, target.Map["A"]);
    }

    [Fact]
    public void RestoreInto_OfBadBytes_ThrowsAsRestoreDoes()
    {
        byte[] blob = StateSerializer.Save(new Node { Name = "a" });
        blob[4] ^= 1;
        Assert.Equal(
            StateErrorCode.CheckFailed,
            Assert.Throws<StateFormatException>(() => StateSerializer.RestoreInto(blob, new Node())).Code);
    }

    [Fact]
    public void RestoreInto_OfATypeMadeFromItsValues_SaysSo() =>
        Assert.Throws<InvalidOperationException>(() => StateSerializer.RestoreInto<Person>([], new Person("a", default)));

    [Fact]
    public void RestoreInto_ForgetsWhatABlobOfAnOlderVersionDoesNotHave()
    {
        Versions.V2.Order target = new() { Number = 1, Note = "old", Tags = { "old" } };
        byte[] newer = StateSerializer.Save(new Versions.V3.Order { Number = 2, Extra = "x" });
        StateSerializer.RestoreInto(newer, target);
        Assert.Equal((2, (string?)null, 0), (target.Number, target.Note, target.Tags.Count));

        byte[] older = StateSerializer.Save(new Versions.V1.Order { Number = 3 });
        target.Note = "again";
        target.Tags.Add("again");
        StateSerializer.RestoreInto(older, target);

        // Nothing of either state remains, including unknown layers.
        Assert.Equal(older.Length, StateSerializer.Save(target).Length);
        SameState.Assert(new Versions.V2.Order { Number = 3 }, target);
    }

    [Fact]
    public void RestoreInto_OfATypeWithInitialValuesInALaterLayer_SaysSo() =>
        Assert.Throws<InvalidOperationException>(() => StateSerializer.RestoreInto([], new Evolved()));
}
