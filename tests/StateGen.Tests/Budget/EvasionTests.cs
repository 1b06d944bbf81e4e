using StateGen.IO;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Budget;

/// <summary>Each byte pays only once for the memory that it requests, however types are nested.</summary>
public sealed class EvasionTests
{
    /// <summary>Many collections, each as large as the bytes after it seem to pay for.</summary>
    [Theory]
    [InlineData(2)] // List<LinkedList<long>>
    [InlineData(8)] // List<ImmutableHashSet<long>>
    [InlineData(23)] // List<ImmutableList<int>>
    [InlineData(50)] // List<ConcurrentStack<int>>
    public void Restore_ManyProgressions_StaysWithinTheBound(int member)
    {
        const int Collections = 2000;
        byte[] one = [.. Varint(8000), 0x02, .. Varint(2), .. Varint(8000)];
        byte[] blob = Craft(member, [.. Varint(2 * Collections), .. Enumerable.Repeat(one, Collections).SelectMany(bytes => bytes)]);
        AssertWithinTheBound(blob, isOverBudget: true);
    }

    [Fact]
    public void Restore_StructsInColumns_StayWithinTheBound()
    {
        // A hundred lists of 64-byte structs whose columns are empty.
        const int Lists = 1000;
        const int Structs = 12_800;
        byte[] one = [.. Varint(Structs), 0x01, .. new byte[Structs / 128]];
        byte[] blob = Craft(4, [.. Varint(2 * Lists), .. Enumerable.Repeat(one, Lists).SelectMany(bytes => bytes)]);
        AssertWithinTheBound(blob, isOverBudget: true);
    }

    [Fact]
    public void Restore_OneListOfStructsInColumns_StaysWithinTheBound()
    {
        const int Structs = 128 * 7800;
        byte[] blob = Craft(4, [.. Varint(2), .. Varint(Structs), 0x01, .. new byte[Structs / 128]]);
        AssertWithinTheBound(blob, isOverBudget: true);
    }

    [Theory]
    [InlineData(32)] // Objects of some 500 bytes.
    [InlineData(33)] // Objects that begin with seven collections.
    [InlineData(27)] // Tuples of seven matrices.
    [InlineData(16)] // Collections that take much memory when they are empty.
    public void Restore_LargeObjectsOfOneByte_StayWithinTheBound(int member)
    {
        const int Objects = 400_000;
        byte[] items = new byte[Objects];
        items.AsSpan().Fill(member switch { 27 => 0x7F, 16 => 0x01, _ => 0x00 });
        AssertWithinTheBound(Craft(member, [.. Varint(2 * Objects), .. items]), isOverBudget: true);
    }

    [Fact]
    public void Restore_NullsOfALargeStruct_StayWithinTheBound()
    {
        // List<Matrix4x4?[]>: a bit for each null.
        const int Nulls = 8 * 100_000;
        byte[] mask = new byte[Nulls / 8];
        mask.AsSpan().Fill(0xFF);
        AssertWithinTheBound(Craft(3, [.. Varint(2), .. Varint((2 * Nulls) + 1), .. mask]), isOverBudget: true);
    }

    [Fact]
    public void Restore_HealthyNumbersThatTakeFewBytes_AreRestored()
    {
        Colliding state = new() { HashSet = [.. Enumerable.Range(0, 1_000_000).Select(i => (long)i)] };
        byte[] blob = StateSerializer.Save(state);
        Assert.True(blob.Length < 30);
        Assert.Equal(1_000_000, StateSerializer.Restore<Colliding>(blob).HashSet!.Count);
    }

    internal static byte[] Varint(int value)
    {
        byte[] bytes = new byte[16];
        int size = StatePrimitives.WriteVarint(ref bytes[0], (ulong)value);
        return bytes[..size];
    }

    /// <summary>A blob of <see cref="Hoard"/> with one member.</summary>
    internal static byte[] Craft(int member, ReadOnlySpan<byte> body)
    {
        byte[] presence = new byte[(AllocationSearch.Count / 8) + 1];
        presence[(member - 1) / 8] = (byte)(1 << ((member - 1) % 8));
        return Blobs.Craft("hoard", [.. presence, .. body]);
    }

    internal static void AssertWithinTheBound(byte[] blob, bool isOverBudget)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        StateOutcome outcome = StateSerializer.TryRestore<Hoard>(blob, out _, out StateFormatException? error);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((isOverBudget ? StateOutcome.OverBudget : StateOutcome.Ok, ""), (outcome, outcome == StateOutcome.Corrupt ? error!.Message : ""));
        Assert.InRange(allocated, 0, RestoreBound.Allocation(blob.Length, StateLimits.Default));
    }
}
