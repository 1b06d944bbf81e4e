using System.Numerics;
using ImapIdle.Memory;

namespace ImapIdle.Timing;

/// <summary>
/// One timer for each of many numbers. Setting, changing and cancelling one takes constant time: five wheels of 64 slots, each 64 times as
/// slow as the previous one, and a bit for each slot that contains a timer.
/// </summary>
/// <remarks>A tick is 16 ms. A timer is never early, and at most one tick late. The slowest wheel turns once in six months.</remarks>
internal sealed unsafe class TimerWheel : IDisposable
{
    private const int TickShift = 4;
    private const int Levels = 5;
    private const int Slots = 64;
    private const long Longest = (1L << (6 * Levels)) - 1;

    private readonly NativeRegion _region;
    private readonly TimerNode* _nodes;
    private readonly int[] _heads = new int[Levels * Slots];
    private readonly ulong[] _occupied = new ulong[Levels];
    private readonly long _start;
    private long _tick;

    /// <summary>A wheel for the numbers below <paramref name="capacity"/>.</summary>
    /// <param name="capacity">The number of timers.</param>
    /// <param name="now">The time in milliseconds; later ones count from it.</param>
    internal TimerWheel(int capacity, long now)
    {
        _region = new NativeRegion((long)capacity * sizeof(TimerNode));
        _nodes = (TimerNode*)_region.Start;
        _start = now;
    }

    /// <summary>Sets the timer of a number, in place of the one it had.</summary>
    internal void Set(int index, long due)
    {
        Cancel(index);
        long tick = Math.Max(0, due - _start + (1 << TickShift) - 1) >> TickShift;
        Place(index, Math.Clamp(tick, _tick, _tick + Longest / 2));
    }

    /// <summary>Cancels the timer of a number, if it is set.</summary>
    internal void Cancel(int index)
    {
        ref TimerNode node = ref _nodes[index];
        if (node.Previous == 0)
        {
            return;
        }

        if (node.Previous > 0)
        {
            _nodes[node.Previous - 1].Next = node.Next;
        }
        else
        {
            int slot = -node.Previous - 1;
            _heads[slot] = node.Next;
            if (node.Next == 0)
            {
                _occupied[slot / Slots] &= ~(1UL << (slot % Slots));
            }
        }

        if (node.Next != 0)
        {
            _nodes[node.Next - 1].Previous = node.Previous;
        }

        node = default;
    }

    /// <summary>Takes one timer that is due. Call it again until it returns false.</summary>
    internal bool TryExpire(long now, out int index)
    {
        long tick = Math.Max(_tick, (now - _start) >> TickShift);
        while (TryFindFirst(out int level, out int slot, out long begin) && begin <= tick)
        {
            _tick = Math.Max(_tick, begin);
            int first = _heads[level * Slots + slot] - 1;
            if (level == 0)
            {
                Cancel(first);
                index = first;
                return true;
            }

            // The slot is due: its timers move to faster wheels.
            for (int next; first >= 0; first = next)
            {
                next = _nodes[first].Next - 1;
                long due = _nodes[first].Due;
                Cancel(first);
                Place(first, due);
            }
        }

        _tick = tick;
        index = -1;
        return false;
    }

    /// <summary>When to call <see cref="TryExpire"/> again, in milliseconds; <see cref="long.MaxValue"/> if no timer is set.</summary>
    internal long NextDue => TryFindFirst(out _, out _, out long begin) ? _start + (begin << TickShift) : long.MaxValue;

    public void Dispose() => _region.Dispose();

    // The wheel is that of the highest digit in which the time and the present differ. So the slots after the present one are all in the future.
    private void Place(int index, long due)
    {
        int level = Math.Min(Levels - 1, (63 - BitOperations.LeadingZeroCount((ulong)((due ^ _tick) | (Slots - 1)))) / 6);
        int slot = (int)(due >> (6 * level)) & (Slots - 1);
        ref int head = ref _heads[level * Slots + slot];
        _nodes[index] = new TimerNode { Due = due, Next = head, Previous = -(level * Slots + slot) - 1 };
        if (head != 0)
        {
            _nodes[head - 1].Previous = index + 1;
        }

        head = index + 1;
        _occupied[level] |= 1UL << slot;
    }

    private bool TryFindFirst(out int level, out int slot, out long begin)
    {
        for (level = 0; level < Levels; level++)
        {
            if (_occupied[level] == 0)
            {
                continue;
            }

            int shift = 6 * level;
            int present = (int)(_tick >> shift) & (Slots - 1);
            int ahead = BitOperations.TrailingZeroCount(BitOperations.RotateRight(_occupied[level], present));
            slot = (present + ahead) & (Slots - 1);
            begin = ((_tick >> shift) + ahead) << shift;
            return true;
        }

        slot = -1;
        begin = 0;
        return false;
    }
}
