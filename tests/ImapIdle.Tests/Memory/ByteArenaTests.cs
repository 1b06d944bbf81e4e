using FsCheck.Xunit;
using ImapIdle.Memory;

namespace ImapIdle.Tests.Memory;

public sealed class ByteArenaTests
{
    [Fact]
    public void ClassOf_EveryLength_FitsAndWastesLittle()
    {
        for (int units = 1; units < 1 << 21; units++)
        {
            long size = ByteArena.SizeOf(ByteArena.ClassOf(units));
            Assert.InRange(size, units * 8L, units <= 64 ? units * 8L : units * 8L * 9 / 8);
        }
    }

    [Fact]
    public void TryAdd_NoBytes_TakesNoPlace()
    {
        using var arena = new ByteArena(4096);
        Assert.True(arena.TryAdd([], out uint place));
        Assert.Equal(0u, place);
        Assert.Equal(0, arena.InUse);
        arena.Free(ref place, 0);
    }

    [Fact]
    public void TryAdd_MoreThanTheCapacity_Refuses()
    {
        using var arena = new ByteArena(8192);
        Assert.True(arena.TryAdd(new byte[4000], out uint first));
        Assert.False(arena.TryAdd(new byte[4200], out uint second));
        Assert.Equal(0u, second);
        arena.Free(ref first, 4000);
        Assert.True(arena.TryAdd(new byte[4000], out _));
    }

    [Property]
    public void AnyOperations_EveryByteStaysWhatItWas(List<(byte Kind, ushort Length)> operations)
    {
        using var arena = new ByteArena(1 << 24);
        var kept = new List<(uint Place, byte[] Bytes)>();
        foreach ((byte kind, ushort length) in operations)
        {
            if (kind % 3 < 2)
            {
                byte[] bytes = new byte[length % (kind % 2 == 0 ? 100 : 70_000)];
                new Random(kind).NextBytes(bytes);
                Assert.True(arena.TryAdd(bytes, out uint place));
                kept.Add((place, bytes));
            }
            else if (kept.Count > 0)
            {
                int at = length % kept.Count;
                (uint place, byte[] bytes) = kept[at];
                arena.Free(ref place, bytes.Length);
                kept.RemoveAt(at);
            }

            Assert.All(kept, entry => Assert.Equal(entry.Bytes, arena.Get(entry.Place, entry.Bytes.Length).ToArray()));
        }

        foreach ((uint place, byte[] bytes) in kept)
        {
            uint mine = place;
            arena.Free(ref mine, bytes.Length);
        }

        Assert.Equal(0, arena.InUse);
    }

    [Fact]
    public void Free_SamePattern100Times_UsesTheSamePlaces()
    {
        using var arena = new ByteArena(1 << 20);
        for (int round = 0; round < 100; round++)
        {
            var places = new uint[40];
            for (int i = 0; i < places.Length; i++)
            {
                Assert.True(arena.TryAdd(new byte[1 + i * 500], out places[i]));
            }

            for (int i = 0; i < places.Length; i++)
            {
                arena.Free(ref places[i], 1 + i * 500);
            }
        }
    }
}
