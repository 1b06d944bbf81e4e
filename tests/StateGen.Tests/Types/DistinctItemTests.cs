using System.Collections.Frozen;
using System.Collections.Immutable;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;
using StateGen.Tests.Types.Alikes;

namespace StateGen.Tests.Types;

/// <summary>Saving refuses sets and maps whose items are equal to the comparer that a restore uses. So every saved state can be restored.</summary>
public sealed class DistinctItemTests
{
    public static TheoryData<string, Action<Tables>> Refused { get; } = new()
    {
        { "a set by identity", tables => tables.Set = new(ReferenceEqualityComparer.Instance) { "a", new("a") } },
        { "a sorted set by bits", tables => tables.Sorted = new(ByBits.Instance) { 0.0, -0.0 } },
        { "a map by bits", tables => tables.Map = new(ByBits.Instance) { [0.0] = 1, [-0.0] = 2 } },
        { "a sorted list by bits", tables => tables.List = new(ByBits.Instance) { [0.0] = 1, [-0.0] = 2 } },
        { "names with case", tables => tables.Names = new(StringComparer.Ordinal) { { "a", "1" }, { "A", "2" } } },
        { "an immutable set by identity", tables => tables.Immutable = ImmutableHashSet.Create<string>(ReferenceEqualityComparer.Instance, "a", new string("a")) },
        { "a lookup by identity", tables => tables.Lookup = new[] { "a", new string("a") }.ToLookup<string, string, int>(text => text, _ => 1, ReferenceEqualityComparer.Instance) },
        { "a sorted set of what has no order", tables => tables.Words = new(ByText()) { new() { Text = "a" }, new() { Text = "b" } } },
        { "a queue of what has no order", tables => tables.Queue = new([(1, new Word()), (2, new Word())], ByText()) },
        { "items that have become equal", tables => tables.Mutable = Equal([]) },
        { "items that have become equal in place", tables => Equal(tables.KeptMutable) },
        { "texts by identity in place", tables => tables.KeptByIdentity.UnionWith(["a", new("a")]) },
        { "an interface by identity", tables => tables.Interface = new Dictionary<string, int>(ReferenceEqualityComparer.Instance) { ["a"] = 1, [new("a")] = 2 } },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Save_ItemsThatAreOneWhenRestored_IsRefused(string what, Action<Tables> change)
    {
        Tables tables = new();
        change(tables);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(tables));
        Assert.True(error.Message.Contains("cannot be saved", StringComparison.Ordinal), what);
    }

    [Fact]
    public void Restore_ComparersThatLetAllBe_IsTheSame()
    {
        Tables tables = new()
        {
            Set = new(StringComparer.OrdinalIgnoreCase) { "a", "b" },
            Sorted = new(ByBits.Instance) { 1.0, -1.0 },
            Map = new(ByBits.Instance) { [0.0] = 1, [1.0] = 2 },
            Names = new(StringComparer.Ordinal) { { "a", "1" }, { "b", "2" } },
            KeptMap = { [0.0] = 1, [-0.0] = 2 },
            KeptWords = { new(), new() },
        };
        Tables again = StateSerializer.Restore<Tables>(StateSerializer.Save(tables));
        SameState.Assert(tables.KeptMap, again.KeptMap);
        Assert.Equal(2, again.KeptWords.Count);
        Assert.Equal(["a", "b"], again.Set);
    }

    [Fact]
    public void Restore_TwoEmptyArraysInASet_AreTwo()
    {
        Lookalikes state = new()
        {
            Arrays = [Empty<int>(), Empty<int>(), [1]],
            Pairs = [(Empty<byte>(), "a"), (Empty<byte>(), "a")],
            Keys = new() { [Empty<string>()] = 1, [Empty<string>()] = 2 },
            ImmutableArrays = [Empty<byte>(), Empty<byte>()],
            FrozenArrays = new[] { Empty<int>(), Empty<int>() }.ToFrozenSet(),
            Lists = [Empty<string>(), Empty<string>()],
            Memories = [Empty<int>(), Empty<int>()],
            Grids = [new int[0, 3], new int[0, 3]],
        };
        Lookalikes again = StateSerializer.Restore<Lookalikes>(StateSerializer.Save(state));
        SameState.Assert(state.Arrays, again.Arrays);
        Assert.Equal((3, 2, 2, 2, 2), (again.Arrays!.Count, again.Pairs!.Count, again.Keys!.Count, again.ImmutableArrays!.Count, again.FrozenArrays!.Count));
    }

    [Fact]
    public void Restore_TwoEmptyArraysOfTheSmallestBlob_AreTwo()
    {
        TwoEmpties again = StateSerializer.Restore<TwoEmpties>(StateSerializer.Save(new TwoEmpties { Arrays = [Empty<int>(), Empty<int>()] }));
        Assert.Equal(2, again.Arrays!.Count);
    }

    private static T[] Empty<T>() => GC.AllocateUninitializedArray<T>(0);

    private static Comparer<Word> ByText() => Comparer<Word>.Create((left, right) => string.CompareOrdinal(left.Text, right.Text));

    private static HashSet<Word> Equal(HashSet<Word> words)
    {
        words.Add(new() { Text = "a" });
        words.Add(new() { Text = "b" });
        foreach (Word word in words)
        {
            word.Text = "c";
        }

        return words;
    }
}
