using System.Reflection;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Budget;

/// <summary>Keys that were made to collide do not take quadratic time, and ordinary keys are never refused.</summary>
public sealed class CollisionTests
{
    /// <summary>The hash code of a long is the exclusive or of its halves. For each multiple of this number it is 0.</summary>
    private const long Step = (1L << 32) + 1;

    private const int Packed = 100_000;
    private const int Honest = 6000;

    [Theory]
    [InlineData(nameof(Colliding.HashSet))]
    [InlineData(nameof(Colliding.Immutable))]
    [InlineData(nameof(Colliding.Frozen))]
    [InlineData(nameof(Colliding.Interface))]
    [InlineData(nameof(Colliding.ReadOnlyInterface))]
    [InlineData(nameof(Colliding.ReadOnly))]
    [InlineData(nameof(Colliding.Keyed))]
    [InlineData(nameof(Colliding.Canonical))]
    [InlineData(nameof(Colliding.GetOnly))]
    public void Restore_ProgressionThatCollides_IsOverBudget(string member)
    {
        byte[] blob = Craft(member, Enumerable.Range(0, Packed).Select(i => i * Step).ToList());
        Assert.True(blob.Length < 40);
        AssertOverBudget(blob, member);
    }

    [Fact]
    public void Restore_OneMillionStepsIn18Bytes_IsOverBudget() =>
        AssertOverBudget(
            Craft(nameof(Colliding.HashSet), Enumerable.Range(0, 1_000_000).Select(i => i * Step).ToList()), nameof(Colliding.HashSet));

    [Fact]
    public void Restore_ProgressionOfTimesThatCollides_IsOverBudget() =>
        AssertOverBudget(
            Craft(nameof(Colliding.Spans), Enumerable.Range(0, Packed).Select(i => new TimeSpan(i * Step)).ToList()), nameof(Colliding.Spans));

    [Fact]
    public void Restore_ProgressionByTheSizeOfTheTable_IsOverBudget()
    {
        // The hash code of an int is the int itself, so all multiples of the table's size go into one bucket.
        int size = new HashSet<int>().EnsureCapacity(Packed);
        AssertOverBudget(
            Craft(nameof(Colliding.Ints), Enumerable.Range(0, Packed).Select(i => unchecked(i * size)).ToList()), nameof(Colliding.Ints));
    }

    [Fact]
    public void Restore_ProgressionByASizeOnTheWay_IsOverBudget()
    {
        // A keyed collection does not expose the size of its table. While it grows, 36,353 is one of the sizes.
        AssertOverBudget(
            Craft(nameof(Colliding.Keyed), Enumerable.Range(0, Packed).Select(i => i * 36_353L).ToList()), nameof(Colliding.Keyed));
    }

    [Theory]
    [InlineData(nameof(Colliding.Dictionary))]
    [InlineData(nameof(Colliding.ImmutableMap))]
    [InlineData(nameof(Colliding.FrozenMap))]
    [InlineData(nameof(Colliding.Concurrent))]
    [InlineData(nameof(Colliding.ReadOnlyMap))]
    [InlineData(nameof(Colliding.MapInterface))]
    [InlineData(nameof(Colliding.ReadOnlyMapInterface))]
    [InlineData(nameof(Colliding.Ordered))]
    public void Restore_KeysOfADictionaryThatCollide_IsOverBudget(string member) =>
        AssertOverBudget(Craft(member, Enumerable.Range(0, Honest).Select(i => (i * Step, 0)).ToList()), member);

    [Fact]
    public void Restore_KeysOfALookupThatCollide_IsOverBudget() =>
        AssertOverBudget(
            Craft(nameof(Colliding.Lookup), Enumerable.Range(0, Honest).Select(i => (i * Step, new[] { 0 })).ToList()), nameof(Colliding.Lookup));

    public static TheoryData<string, object> HonestLengths => new()
    {
        { nameof(Colliding.Guids), Enumerable.Range(0, Honest).Select(i => new Guid(i, 0, 0, [.. new byte[4], .. BitConverter.GetBytes(i)])).ToList() },
        { nameof(Colliding.Doubles), Enumerable.Range(1, Honest).Select(i => BitConverter.Int64BitsToDouble(i * Step)).ToList() },
        { nameof(Colliding.Times), Enumerable.Range(0, Honest).Select(i => new DateTime(i * Step)).ToList() },
        { nameof(Colliding.Corners), Enumerable.Range(0, Honest).Select(i => new Corner(i, -i)).ToList() },
        { nameof(Colliding.HashSet), Enumerable.Range(0, Honest).Select(i => (long)(i ^ (i << 3)) * Step).Distinct().ToList() },
    };

    [Theory, MemberData(nameof(HonestLengths), DisableDiscoveryEnumeration = true)]
    public void Restore_ManyKeysThatCollide_IsOverBudget(string member, object items) => AssertOverBudget(Craft(member, items), member);

    [Fact]
    public void Restore_PairsThatTheRuntimeHashesWithASecret_AreRestored()
    {
        byte[] blob = Craft(nameof(Colliding.Pairs), Enumerable.Range(0, Honest).Select(i => (i, i)).ToList());
        Assert.Equal(Honest, StateSerializer.Restore<Colliding>(blob).Pairs!.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(128)]
    [InlineData(86_400_000_000)]
    [InlineData(1L << 32)]
    public void Restore_NumbersThatAscendEvenly_AreRestored(long step)
    {
        List<long> numbers = [.. Enumerable.Range(0, Packed).Select(i => i * step)];
        foreach (string member in (string[])[nameof(Colliding.HashSet), nameof(Colliding.Immutable), nameof(Colliding.Frozen), nameof(Colliding.Keyed)])
        {
            Colliding again = StateSerializer.Restore<Colliding>(Craft(member, numbers));
            Assert.Equal(Packed, ((IReadOnlyCollection<long>)Property<Colliding>(member).GetValue(again)!).Count);
        }
    }

    [Fact]
    public void Restore_HundredsOfKeysWithOneHashCode_AreRestored()
    {
        Colliding state = new() { Corners = [.. Enumerable.Range(0, 2000).Select(i => new Corner(i, -i))] };
        Assert.Equal(state.Corners, StateSerializer.Restore<Colliding>(StateSerializer.Save(state)).Corners);
    }

    [Fact]
    public void MaxCollisions_AllowsMore()
    {
        byte[] blob = Craft(nameof(Colliding.Corners), Enumerable.Range(0, Honest).Select(i => new Corner(i, -i)).ToList());
        StateLimits limits = new() { MaxCollisions = Honest * Honest / 2 };
        Assert.Equal(Honest, StateSerializer.Restore<Colliding>(blob, limits).Corners!.Count);
    }

    [Fact]
    public void Restore_KeysThatCollideAndAreNotThereWhenTheSetIsMade_IsOverBudget()
    {
        byte[] items = StateSerializer.Save(new LateItems { Items = [.. Enumerable.Range(0, Packed).Select(i => i * Step)] });
        Assert.Equal(
            StateOutcome.OverBudget,
            StateSerializer.TryRestore<LateSet>(Blobs.Seal("late-set", items.AsSpan()[..^4]), out _, out _));
    }

    private static PropertyInfo Property<T>(string name) => typeof(T).GetProperty(name)!;

    private static byte[] Craft(string member, object items)
    {
        CollidingItems state = new();
        Property<CollidingItems>(member).SetValue(state, items);
        return Blobs.Seal("colliding", StateSerializer.Save(state).AsSpan()[..^4]);
    }

    private static void AssertOverBudget(byte[] blob, string member)
    {
        Assert.Equal(StateOutcome.OverBudget, StateSerializer.TryRestore<Colliding>(blob, out _, out StateFormatException? error));
        Assert.Contains("hash code", error!.Problem);
        Assert.Equal($"Colliding.{member}", error.Path);
        Assert.InRange(error.Offset, 0, blob.Length);
    }
}
