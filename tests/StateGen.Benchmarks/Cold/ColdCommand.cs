using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Results;

namespace StateGen.Benchmarks.Cold;

/// <summary>
/// Measures the first save and the first restore of an idle IMAP session in a fresh process. All code has to be compiled, or loaded for the
/// first time under Native AOT.
/// </summary>
internal static class ColdCommand
{
    private const int Rounds = 21;

    private static readonly (string Name, string Argument)[] Contenders =
        [(Contender.Yardstick, "memorypack"), (Contender.Ours, "stategen")];

    /// <summary>Measures and prints.</summary>
    public static int Run()
    {
        Print(Measure());
        return 0;
    }

    /// <summary>Measures in other processes, in turns.</summary>
    /// <exception cref="InvalidOperationException">The program could not be published or failed.</exception>
    public static List<ColdResult> Measure()
    {
        ColdProgram[] programs = [ColdProgram.Publish(isNative: false), ColdProgram.Publish(isNative: true)];
        List<ColdResult> results = [.. programs.SelectMany(static program => Contenders.Select(contender => new ColdResult
        {
            Runtime = program.Runtime,
            Contender = contender.Name,
            Save = [],
            Restore = [],
        }))];
        for (int round = 0; round < Rounds; round++)
        {
            foreach (ColdProgram program in programs)
            {
                foreach ((string name, string argument) in Contenders)
                {
                    ColdResult result = results.Find(each => each.Runtime == program.Runtime && each.Contender == name)!;
                    (double nanoseconds, string blob) = program.Save(argument);
                    result.Save.Add(nanoseconds);
                    result.Restore.Add(program.Restore(argument, blob));
                }
            }
        }

        return results;
    }

    /// <summary>Prints a table.</summary>
    public static void Print(List<ColdResult> results)
    {
        Console.WriteLine($"first save and restore in a fresh process, {results[0].Save.Count} processes each; microseconds: median (10th to 90th percentile)");
        foreach (ColdResult result in results)
        {
            Console.WriteLine($"{result.Runtime,-12} {result.Contender,-12} save {Microseconds(result.Save),-28} restore {Microseconds(result.Restore)}");
        }
    }

    private static Spread Microseconds(List<double> nanoseconds) => Spread.Of(nanoseconds.Select(static each => each / 1000));
}
