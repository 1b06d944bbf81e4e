using System.Diagnostics;
using System.Reflection;
using StateGen.IO;
using StateGen.Testing.Laws;
using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Budget;

/// <summary>
/// Searches for the blobs with a valid checksum that make a restore allocate the most for their length. It is a hill climb: it keeps a blob
/// that allocates more, and mutates it further. The mutations know a little of the format: counts grow, parts are doubled and nested.
/// </summary>
/// <param name="member">The id of the <see cref="Hoard"/> member to search.</param>
/// <param name="seed">The random seed. The same seed repeats a run.</param>
/// <param name="limits">The limits of each restore.</param>
internal sealed class AllocationSearch(int member, int seed, StateLimits limits)
{
    private const int MaxBody = 2048;
    private const int Kept = 24;

    private static readonly PropertyInfo[] Members = [.. typeof(Hoard).GetProperties()
        .Where(property => property.GetCustomAttribute<MemberAttribute>() is not null)
        .OrderBy(property => property.GetCustomAttribute<MemberAttribute>()!.Id)];

    private static readonly int PresenceSize = (Members.Length / 8) + 1;

    private readonly Random _random = new(seed);
    private readonly List<(byte[] Body, double Score)> _best = [];

    /// <summary>The number of members.</summary>
    internal static int Count => Members.Length;

    /// <summary>The name of a member.</summary>
    internal static string NameOf(int member) => Members[member - 1].Name;

    /// <summary>The allocation of the worst blob, as a fraction of the bound.</summary>
    internal double WorstShare { get; private set; }

    /// <summary>The number of bytes that the worst blob allocates for each of its own bytes, beyond the constant part.</summary>
    internal double WorstPerByte { get; private set; }

    /// <summary>The nanoseconds that the slowest blob takes for each byte that it has or may allocate.</summary>
    internal double WorstNanoseconds { get; private set; }

    /// <summary>The blob that allocates the most.</summary>
    internal byte[] Worst { get; private set; } = [];

    /// <summary>The number of blobs tried.</summary>
    internal long Tried { get; private set; }

    /// <summary>Searches for a limited time.</summary>
    internal void Run(TimeSpan time)
    {
        long start = Stopwatch.GetTimestamp();
        foreach (byte[] body in Seeds())
        {
            Try(body);
        }

        while (Stopwatch.GetElapsedTime(start) < time)
        {
            byte[] body = _best[_random.Next(_random.Next(_best.Count) + 1)].Body;
            for (int changes = _random.Next(1, 4); changes > 0; changes--)
            {
                body = Change(body);
            }

            Try(body.Length > MaxBody ? body[..MaxBody] : body);
        }
    }

    private IEnumerable<byte[]> Seeds()
    {
        for (int size = 0; size < 24; size++)
        {
            Hoard made = size == 0 ? HoardSamples.Texts() : (Hoard)new RandomState(seed + size, size).Next(typeof(Hoard));
            Hoard one = new();
            Members[member - 1].SetValue(one, Members[member - 1].GetValue(made));
            byte[]? blob = null;
            try
            {
                blob = StateSerializer.Save(one);
            }
            catch (InvalidOperationException)
            {
                // Some random states cannot be saved.
            }

            if (blob is not null)
            {
                yield return blob[(1 + PresenceSize)..^4];
            }
        }

        foreach (byte item in (byte[])[0x01, 0x03, 0x05, 0x00])
        {
            byte[] items = new byte[500];
            Array.Fill(items, item);
            yield return [.. Varint(1000), .. items];
            yield return [.. Varint(500), .. items];
        }

        // A repeated string.
        byte[] text = new byte[700];
        Array.Fill(text, (byte)'a');
        byte[] again = new byte[900];
        Array.Fill(again, (byte)0x07);
        yield return [.. Varint(1800), 0x03, .. Varint(700), .. text, .. again];
        yield return [.. Varint(1800), .. Varint(1), .. Varint(700), .. text, .. again];
    }

    private void Try(byte[] body)
    {
        byte[] presence = new byte[PresenceSize];
        presence[(member - 1) / 8] |= (byte)(1 << ((member - 1) % 8));
        byte[] blob = SealedBlob.Of("hoard", [.. SealedBlob.Head, .. presence, .. body]);
        Tried++;
        (long allocated, double nanoseconds) = Measure(blob);
        double share = allocated / (double)RestoreBound.Allocation(blob.Length, limits);
        double speed = nanoseconds / RestoreBound.Allocation(blob.Length, limits);
        if (speed > WorstNanoseconds && Tried > 50)
        {
            // Measure again: a pause of the machine does not repeat.
            WorstNanoseconds = Math.Max(WorstNanoseconds, Math.Min(speed, Measure(blob).Nanoseconds / RestoreBound.Allocation(blob.Length, limits)));
        }

        if (share > WorstShare)
        {
            // Measure again: allocations that occur once in a process do not repeat.
            allocated = Math.Min(allocated, Measure(blob).Allocated);
            share = allocated / (double)RestoreBound.Allocation(blob.Length, limits);
            if (share > WorstShare)
            {
                WorstShare = share;
                Worst = blob;
                WorstPerByte = (allocated - RestoreBound.Allocation(0, limits)) / (double)blob.Length;
            }
        }

        double score = allocated / (double)(blob.Length + 32);
        if (_best.Count < Kept || score > _best[^1].Score)
        {
            int place = _best.FindIndex(known => known.Score < score);
            _best.Insert(place < 0 ? _best.Count : place, (body, score));
            if (_best.Count > Kept)
            {
                _best.RemoveAt(Kept);
            }
        }
    }

    private (long Allocated, double Nanoseconds) Measure(byte[] blob)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        StateSerializer.TryRestore<Hoard>(blob, out _, out _, limits);
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        return (GC.GetAllocatedBytesForCurrentThread() - before, nanoseconds);
    }

    private byte[] Change(byte[] body)
    {
        int at = _random.Next(body.Length + 1);
        int length = Math.Min(body.Length - at, 1 + _random.Next(1 << _random.Next(8)));
        ReadOnlySpan<byte> before = body.AsSpan(0, at);
        ReadOnlySpan<byte> part = body.AsSpan(at, length);
        ReadOnlySpan<byte> after = body.AsSpan(at + length);
        return _random.Next(9) switch
        {
            0 => [.. before, (byte)_random.Next(256), .. after],
            1 => [.. before, (byte)((_random.Next(8) << 1) | 1), .. body.AsSpan(at)],
            2 => [.. before, .. Varint(_random.Next(1 << _random.Next(1, 22))), .. after],
            3 => [.. before, .. Varint(_random.Next(1 << _random.Next(1, 12))), .. body.AsSpan(at)],
            4 => [.. before, .. after],
            5 => [.. before, .. Repeated(part, _random.Next(2, 1 << _random.Next(2, 9))), .. after],
            6 => Nested(before, part, after),
            7 => Progression(before, after),
            _ => Spliced(before, after),
        };
    }

    private byte[] Nested(ReadOnlySpan<byte> before, ReadOnlySpan<byte> part, ReadOnlySpan<byte> after)
    {
        int times = _random.Next(1, 1 << _random.Next(2, 9));
        return [.. before, .. Varint(times << _random.Next(2)), .. Repeated(part, times), .. after];
    }

    /// <summary>Many integers in a few bytes.</summary>
    private byte[] Progression(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        byte[] count = Varint(_random.Next(4, 1 << _random.Next(3, 17)));
        return [.. before, .. count, 0x02, .. Varint(_random.Next(1 << _random.Next(1, 20))), .. count, .. after];
    }

    private byte[] Spliced(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        byte[] other = _best[_random.Next(_best.Count)].Body;
        int from = _random.Next(other.Length + 1);
        return [.. before, .. other.AsSpan(from, _random.Next(other.Length - from + 1)), .. after];
    }

    private static byte[] Repeated(ReadOnlySpan<byte> part, int times)
    {
        byte[] all = new byte[Math.Min(MaxBody, part.Length * times)];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = part[i % part.Length];
        }

        return all;
    }

    private static byte[] Varint(int value)
    {
        byte[] bytes = new byte[16];
        int size = StatePrimitives.WriteVarint(ref bytes[0], (ulong)value);
        return bytes[..size];
    }
}
