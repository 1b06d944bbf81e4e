using System.Collections.Immutable;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Types;

/// <summary>Where collections differ from a mere list of items.</summary>
public sealed class CollectionCornerTests
{
    [Fact]
    public void Restore_DefaultAndEmptyArrayLikes_StayWhatTheyWere()
    {
        ArrayLikes state = new() { Strings = [], ListOfArrays = [default, [], [1]], Segments = [default, ArraySegment<long>.Empty] };
        ArrayLikes again = Again(state);

        Assert.True(again.Bytes.IsDefault);
        Assert.False(again.Strings.IsDefault);
        Assert.Equal([true, false, false], again.ListOfArrays!.Select(array => array.IsDefault));
        Assert.Null(again.Segments![0].Array);
        Assert.NotNull(again.Segments[1].Array);
        Assert.Null(again.OptionalInts);
        Assert.True(Again(new ArrayLikes { OptionalInts = default(ImmutableArray<int>) }).OptionalInts!.Value.IsDefault);
    }

    [Fact]
    public void Restore_Stacks_PopInTheSameOrder()
    {
        Assert.Equal([3, 2, 1], Again(new Sequences { Stack = new([1, 2, 3]) }).Stack!.ToArray());
        Assert.Equal(["c", "b"], Again(new Sequences { ConcurrentStack = new(["b", "c"]) }).ConcurrentStack!.ToArray());
        Assert.Equal(["c", "b"], Again(new Immutables { Stack = ["b", "c"] }).Stack!.ToArray());
    }

    [Fact]
    public void Restore_PriorityQueue_DequeuesTiesInTheSameOrder()
    {
        PriorityQueue<string?, int> queue = new(Enumerable.Range(0, 50).Select(i => ((string?)$"{i}", i % 3)));
        for (int i = 0; i < 20; i++)
        {
            queue.Dequeue();
        }

        PriorityQueue<string?, int> again = Again(new Sequences { PriorityQueue = queue }).PriorityQueue!;
        while (queue.TryDequeue(out string? expected, out _))
        {
            Assert.Equal(expected, again.Dequeue());
        }

        Assert.Equal(0, again.Count);
    }

    [Fact]
    public void Restore_BlobWithout_EmptiesWhatTheObjectBeginsWith()
    {
        Assert.Empty(StateSerializer.Restore<FilledInPlace>(Blobs.Craft("filled-in-place", [0, 0, 0])).Preset);
        Assert.Empty(StateSerializer.Restore<FilledLate>(Blobs.Craft("filled-late", [0, 0, 0])).Preset);
    }

    [Fact]
    public void Restore_ItemsThatAreOneToTheComparer_AreRefused()
    {
        FilledInPlace early = new();
        early.Concurrent["a"] = 1;
        early.Concurrent["b"] = 2;
        Forgery.AssertRefused(early, [3, (byte)'b'], [3, (byte)'A'], StateErrorCode.DuplicateKey, "FilledInPlace.Concurrent[1]");

        FilledLate late = new() { SortedSet = { "a", "b" } };
        Forgery.AssertRefused(late, [9, 3, (byte)'a', 3, (byte)'b'], [9, 3, (byte)'a', 3, (byte)'a'], StateErrorCode.DuplicateKey, "FilledLate.SortedSet");
    }

    [Fact]
    public void Restore_ItemOfATuple_IsNamedInTheError()
    {
        StateFormatException error = Forgery.Restore(
            new Tuples { NestedTuples = [(1, ("a", null)), (2, ("bc", 2.0))] }, [5, (byte)'b', (byte)'c'], [5, (byte)'b', 0xFF], out int at);
        Assert.Equal((StateErrorCode.Malformed, at, "Tuples.NestedTuples[1].Item2.Item1"), (error.Code, error.Offset, error.Path));
    }

    [Fact]
    public void Restore_UnusedBitOfATuplesNulls_IsMalformed() => Forgery.AssertRefused(
        new Tuples { Two = (1, "abc") }, [0, 5, 7, (byte)'a'], [2, 5, 7, (byte)'a'], StateErrorCode.Malformed, "Tuples.Two");

    [Fact]
    public void Restore_CollectionsFilledLate_KeepTheirComparers()
    {
        FilledLate again = Again(new FilledLate { Number = 1, ISet = { "b", "A" }, SortedList = { ["x"] = null } });
        Assert.Contains("a", again.ISet);
        Assert.True(again.SortedList.ContainsKey("X"));
        Assert.Same(StringComparer.OrdinalIgnoreCase, again.Concurrent.Comparer);
    }

    private static T Again<T>(T state)
        where T : IStateSerializable<T> => StateSerializer.Restore<T>(StateSerializer.Save(state));
}
