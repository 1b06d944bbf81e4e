using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Paired;

/// <summary>
/// Runs contenders in turns, a short slice each, round after round in one process, and compares them round by round: on a
/// noisy machine the ratios hold where the times do not.
/// </summary>
internal static class PairedRun
{
    private const int WarmUpRounds = 15;
    private const int Rounds = 31;
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(8);

    /// <summary>Measures a workload and prints a table; ratios are to the first contender.</summary>
    public static void Run<T>(string workload, T state, IContender<T>[] contenders)
    {
        Measurement[] results = [.. contenders.Select(_ => new Measurement())];
        ArrayBufferWriter<byte> buffer = new(1 << 20);
        byte[][] blobs = [.. contenders.Select(contender => Blob(contender, state, buffer))];
        for (int round = -WarmUpRounds; round < Rounds; round++)
        {
            for (int i = 0; i < contenders.Length; i++)
            {
                // Each round begins with another.
                int turn = (i + round + WarmUpRounds) % contenders.Length;
                IContender<T> contender = contenders[turn];
                double save = Time(() => Save(contender, state, buffer));
                double restore = Time(() => contender.Restore(blobs[turn]));
                if (round >= 0)
                {
                    results[turn].Save.Add(save);
                    results[turn].Restore.Add(restore);
                }
            }
        }

        for (int i = 0; i < contenders.Length; i++)
        {
            IContender<T> contender = contenders[i];
            byte[] blob = blobs[i];
            results[i].Size = blob.Length;
            results[i].SaveAllocated = Allocated(() => Save(contender, state, buffer));
            results[i].RestoreAllocated = Allocated(() => contender.Restore(blob));
        }

        Print(workload, contenders, results);
    }

    private static void Print<T>(string workload, IContender<T>[] contenders, Measurement[] results)
    {
        Console.WriteLine();
        Console.WriteLine($"{workload}: {Rounds} rounds, ratios to {contenders[0].Name} (median, and from the 10th to the 90th percentile)");
        Console.WriteLine("contender             bytes    save ns  ratio              restore ns  ratio              allocated: save  restore");
        for (int i = 0; i < contenders.Length; i++)
        {
            Measurement result = results[i];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{contenders[i].Name,-20} {result.Size,6} {Measurement.Median(result.Save),10:F1}  {Ratio(result.Save, results[0].Save)}  {Measurement.Median(result.Restore),10:F1}  {Ratio(result.Restore, results[0].Restore)}  {result.SaveAllocated,15} {result.RestoreAllocated,8}"));
        }
    }

    private static string Ratio(List<double> values, List<double> others)
    {
        double[] ratios = Measurement.Ratios(values, others);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{ratios[ratios.Length / 2],5:F2} ({ratios[ratios.Length / 10]:F2}-{ratios[ratios.Length * 9 / 10]:F2})");
    }

    private static byte[] Blob<T>(IContender<T> contender, T state, ArrayBufferWriter<byte> buffer)
    {
        Save(contender, state, buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Save<T>(IContender<T> contender, T state, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        contender.Save(state, buffer);
    }

    private static double Time(Action call)
    {
        int calls = 0;
        long start = Stopwatch.GetTimestamp();
        TimeSpan elapsed;
        do
        {
            for (int i = 0; i < 100; i++)
            {
                call();
            }

            calls += 100;
            elapsed = Stopwatch.GetElapsedTime(start);
        }
        while (elapsed < Slice);
        return elapsed.TotalNanoseconds / calls;
    }

    private static long Allocated(Action call)
    {
        call();
        long before = GC.GetAllocatedBytesForCurrentThread();
        call();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
