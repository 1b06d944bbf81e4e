using System.Runtime.InteropServices;
using FsCheck.Xunit;
using ImapIdle.Memory;

namespace ImapIdle.Tests.Memory;

public sealed class SlabTests
{
    // The slab writes the first field.
    [StructLayout(LayoutKind.Sequential)]
    private struct Item
    {
        internal int First { readonly get; set; }

        internal long Second { readonly get; set; }
    }

    [Fact]
    public void TryAdd_UpToTheCapacity_ThenRefuses()
    {
        using var slab = new Slab<Item>(3);
        Assert.True(slab.TryAdd(0, out int a) && slab.TryAdd(7, out int b) && slab.TryAdd(8, out int c) && a + b + c == 3);
        Assert.False(slab.TryAdd(9, out int none));
        Assert.Equal(-1, none);
    }

    [Fact]
    public void TryAdd_AfterRemove_GivesTheSamePlaceEmptied()
    {
        using var slab = new Slab<Item>(10);
        slab.TryAdd(1, out _);
        slab.TryAdd(2, out int index);
        slab[index].Second = 99;
        slab.Remove(index);
        Assert.False(slab.IsLive(index));
        Assert.True(slab.TryAdd(5, out int again));
        Assert.Equal((index, 5, 0L), (again, slab[again].First, slab[again].Second));
    }

    [Fact]
    public void Remove_WhatDoesNotLive_Throws()
    {
        using var slab = new Slab<Item>(10);
        slab.TryAdd(1, out int index);
        slab.Remove(index);
        Assert.Throws<InvalidOperationException>(() => slab.Remove(index));
        Assert.Throws<InvalidOperationException>(() => slab.Remove(5));
    }

    [Property]
    public void AnyOperations_LiveOnesAreThoseAddedAndNotRemoved(List<byte> operations)
    {
        using var slab = new Slab<Item>(64);
        var model = new Dictionary<int, int>();
        foreach (byte operation in operations)
        {
            if (operation % 3 < 2)
            {
                Assert.Equal(model.Count < 64, slab.TryAdd(operation, out int index));
                if (index >= 0)
                {
                    model.Add(index, operation);
                }
            }
            else if (model.Count > 0)
            {
                int index = model.Keys.ElementAt(operation % model.Count);
                slab.Remove(index);
                model.Remove(index);
            }
        }

        Assert.Equal(model.Count, slab.Count);
        Assert.Equal(
            model.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value)),
            Enumerable.Range(0, slab.Used).Where(slab.IsLive).Select(index => (index, slab[index].First)));
    }
}
