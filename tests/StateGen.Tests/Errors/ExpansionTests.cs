using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Errors;

/// <summary>Empty collections that take much memory for one byte of a blob.</summary>
public sealed class ExpansionTests
{
    private const int Count = 100_000;

    [Fact]
    public void Restore_EmptyConcurrentDictionaries_StayWithinASmallMultiple()
    {
        long allocated = Allocated(Craft(1), out StateFormatException? error);
        Assert.Null(error);
        Assert.InRange(allocated, 0, 300L * Count);
    }

    [Theory]
    [InlineData(2, "Expansion.Queues[")]
    [InlineData(3, "Expansion.Bags[")]
    public void Restore_EmptyQueuesAndBags_CountAgainstTheExpansion(int member, string path)
    {
        long allocated = Allocated(Craft(member), out StateFormatException? error);
        Assert.Equal(StateErrorCode.TooManyElements, error!.Code);
        Assert.StartsWith(path, error.Path);
        Assert.InRange(allocated, 0, 600L * Count);
    }

    [Fact]
    public void Restore_ConcurrentDictionary_HasALockForEachEntryAtMost()
    {
        Expansion state = new() { Dictionaries = [new(Enumerable.Range(0, 1000).Select(i => KeyValuePair.Create(i, i)))] };
        Assert.Equal(state.Dictionaries[0], StateSerializer.Restore<Expansion>(StateSerializer.Save(state)).Dictionaries![0].OrderBy(pair => pair.Key));
    }

    private static byte[] Craft(int member)
    {
        byte[] count = new byte[16];
        int size = StateGen.IO.StatePrimitives.WriteVarint(ref count[0], Count * 2);
        byte[] items = new byte[Count];
        Array.Fill(items, (byte)0x01);
        return Blobs.Craft("expansion", [(byte)(1 << (member - 1)), .. count[..size], .. items]);
    }

    private static long Allocated(byte[] blob, out StateFormatException? error)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        StateSerializer.TryRestore<Expansion>(blob, out _, out error);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
