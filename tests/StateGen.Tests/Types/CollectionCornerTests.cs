using System.Collections;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Types;

/// <summary>Edge cases in which collections differ from a list of items.</summary>
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
        Assert.Empty(StateSerializer.Restore<FilledLate>(Blobs.Craft("filled-late", [0, 0, 0, 0])).Preset);
    }

    [Fact]
    public void Restore_BlobOfAnOlderVersion_LeavesWhatTheObjectBeginsWith()
    {
        PresetLater older = StateSerializer.Restore<PresetLater>(Blobs.Craft("preset-later", [0]));
        Assert.Equal("preset", $"{older.Builder}");
        Assert.Equal(9, older.Bits.Length);
        Assert.Equal([3, 2, 1], older.Stack);

        PresetLater emptied = new() { Bits = { Length = 0 } };
        emptied.Builder.Clear();
        emptied.Stack.Clear();
        PresetLater again = Again(emptied);
        Assert.Equal((0, 0, 0), (again.Builder.Length, again.Bits.Length, again.Stack.Count));
    }

    [Fact]
    public void RestoreInto_BuildersAndBits_FillsThoseThatAreThere()
    {
        FilledInPlace target = new();
        (StringBuilder builder, BitArray bits) = (target.Builder, target.Bits);
        FilledInPlace source = new() { Bits = { Length = 3 } };
        source.Builder.Append("ly");
        StateSerializer.RestoreInto(StateSerializer.Save(source), target);

        Assert.Same(builder, target.Builder);
        Assert.Same(bits, target.Bits);
        Assert.Equal(("presetly", 3), ($"{builder}", bits.Length));
    }

    [Fact]
    public void Restore_LookupsAndKeysThatNoWriterMakes_AreRefused()
    {
        Lookups groups = new() { Lookup = new[] { "a", "b" }.ToLookup(key => key, _ => (int?)null) };
        Forgery.AssertRefused(groups, [3, (byte)'b'], [3, (byte)'a'], StateErrorCode.DuplicateKey, "Lookups.Lookup[1]", before: 1);

        Lookups names = new() { Names = new() { { "a", "1" }, { "b", null } } };
        Forgery.AssertRefused(names, [3, (byte)'b'], [3, (byte)'A'], StateErrorCode.DuplicateKey, "Lookups.Names[1]", before: 1);

        OwnCollections points = new() { Points = [new Point(1, 1, "a"), new Point(2, 2, "b")] };
        StateFormatException error = Forgery.Restore(points, [3, (byte)'b'], [3, (byte)'a'], out _);
        Assert.Equal((StateErrorCode.DuplicateKey, "OwnCollections.Points[1]"), (error.Code, error.Path));
    }

    [Fact]
    public void Restore_TextThatIsNoJson_IsMalformed()
    {
        JsonTexts state = new() { Document = JsonDocument.Parse("[12]") };
        foreach (string text in new[] { "[12", "[12]]", " [12]", "[\xff]", new string('[', 70) + new string(']', 70) })
        {
            byte[] bytes = Encoding.Latin1.GetBytes(text);
            byte[] length = bytes.Length < 64 ? [(byte)((bytes.Length << 1) | 1)] : [(byte)((bytes.Length << 2) | 2), (byte)(bytes.Length >> 6)];
            Forgery.AssertRefused(state, [9, .. "[12]"u8], [.. length, .. bytes], StateErrorCode.Malformed, "JsonTexts.Document");
        }
    }

    [Fact]
    public void Save_JsonThatCouldNotBeRestored_IsRefused()
    {
        string deep = new string('[', 70) + new string(']', 70);
        JsonDocument nested = JsonDocument.Parse(deep, new JsonDocumentOptions { MaxDepth = 100 });
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new JsonTexts { Document = nested }));

        JsonDocument garbled = JsonDocument.Parse(new byte[] { (byte)'"', 0xff, (byte)'"' });
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new JsonTexts { Element = garbled.RootElement }));
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
