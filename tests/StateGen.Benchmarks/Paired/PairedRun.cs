using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Results;
using StateGen.Benchmarks.Workloads;

namespace StateGen.Benchmarks.Paired;

/// <summary>
/// Runs the contenders of a workload alternately, a short slice each, round after round in one process. On a noisy machine the ratios
/// within a round are stable while the times are not.
/// </summary>
internal static class PairedRun
{
    // A method is compiled with optimizations when it was called 30 times, twice over; 12 x 10 calls are enough of them.
    private const int WarmUpRounds = 12;
    private const int WarmUpCalls = 10;

    // Large states trigger the garbage collector every few calls. A slice needs enough calls to include its share.
    private const int LeastCalls = 32;

    /// <summary>Measures a workload in this process.</summary>
    /// <exception cref="InvalidOperationException">A contender does not give back the state.</exception>
    public static WorkloadResult Run(IWorkload workload, int rounds)
    {
        Contender[] contenders = workload.Contenders();
        foreach (Contender contender in contenders)
        {
            if (RoundTrip.Error(workload, contender) is { } error)
            {
                throw new InvalidOperationException(error);
            }
        }

        Turn[] turns = [.. contenders.Select(static contender => new Turn(contender))];
        WarmUp(turns);
        double[][] save = Times(turns, rounds);
        double[][] restore = Times(turns, rounds);
        Random random = new(rounds);
        int[] order = [.. Enumerable.Range(0, turns.Length)];
        for (int round = 0; round < rounds; round++)
        {
            // The order changes, so that no contender always inherits the caches and the heap of the same one.
            random.Shuffle(order);
            foreach (int turn in order)
            {
                save[turn][round] = turns[turn].TimeSave(LeastCalls);
                restore[turn][round] = turns[turn].TimeRestore(LeastCalls);
            }
        }

        return new WorkloadResult
        {
            Name = workload.Name,
            Title = workload.Title,
            Contenders = [.. contenders.Select((contender, i) => new ContenderResult
            {
                Name = contender.Name,
                Size = turns[i].Size,
                SaveAllocated = turns[i].SaveAllocated(),
                RestoreAllocated = turns[i].RestoreAllocated(),
                Save = [save[i]],
                Restore = [restore[i]],
            })],
        };
    }

    private static void WarmUp(Turn[] turns)
    {
        for (int round = 0; round < WarmUpRounds; round++)
        {
            foreach (Turn turn in turns)
            {
                turn.TimeSave(WarmUpCalls);
                turn.TimeRestore(WarmUpCalls);
            }

            // The compiler in the background waits until nothing new has run for 100 ms.
            Thread.Sleep(150);
        }
    }

    private static double[][] Times(Turn[] turns, int rounds) => [.. turns.Select(_ => new double[rounds])];
}
