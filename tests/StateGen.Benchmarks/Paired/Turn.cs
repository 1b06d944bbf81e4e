using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Paired;

/// <summary>A contender in the rotation: as many calls as fill a slice of time, at least one.</summary>
internal sealed class Turn
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(8);

    private readonly Contender _contender;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly byte[] _blob;
    private int _saves = 1;
    private int _restores = 1;

    public Turn(Contender contender)
    {
        _contender = contender;
        Save(1);
        _blob = _buffer.WrittenSpan.ToArray();
    }

    /// <summary>The length of the contender's output in bytes.</summary>
    public int Size => _blob.Length;

    /// <summary>What saving takes, in nanoseconds.</summary>
    /// <param name="atLeast">The least number of calls.</param>
    public double TimeSave(int atLeast) => Time(Save, ref _saves, atLeast);

    /// <summary>What restoring takes, in nanoseconds.</summary>
    /// <param name="atLeast">The least number of calls.</param>
    public double TimeRestore(int atLeast) => Time(Restore, ref _restores, atLeast);

    /// <summary>What saving allocates, in bytes.</summary>
    public long SaveAllocated() => Allocated(Save);

    /// <summary>What restoring allocates, in bytes.</summary>
    public long RestoreAllocated() => Allocated(Restore);

    private static double Time(Action<int> run, ref int calls, int atLeast)
    {
        int count = Math.Max(calls, atLeast);

        // Each contender collects its own garbage.
        GC.Collect();
        long start = Stopwatch.GetTimestamp();
        run(count);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        calls = (int)Math.Clamp(count * (Slice / elapsed), 1, 10_000_000);
        return elapsed.TotalNanoseconds / count;
    }

    private static long Allocated(Action<int> run)
    {
        const int Calls = 10;
        long before = GC.GetAllocatedBytesForCurrentThread();
        run(Calls);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }

    // Compiled once and without a profile, which would guess the called contender.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Save(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            _buffer.ResetWrittenCount();
            _contender.Save(_buffer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Restore(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            _contender.Restore(_blob);
        }
    }
}
