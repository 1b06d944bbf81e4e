using StateGen.Benchmarks.Workloads;

namespace StateGen.Benchmarks.Paired;

/// <summary>What <c>paired</c> was asked for.</summary>
/// <param name="Workloads">The workloads to run.</param>
/// <param name="Processes">In how many fresh processes each runs, 1 or more.</param>
/// <param name="Rounds">How often the contenders take turns, 10 or more.</param>
/// <param name="JsonPath">The file for the results, or null.</param>
internal sealed record PairedOptions(IReadOnlyList<IWorkload> Workloads, int Processes, int Rounds, string? JsonPath)
{
    /// <summary>Reads a command line.</summary>
    /// <param name="arguments">Names of workloads, and options.</param>
    /// <param name="processes">The default number of processes for each workload.</param>
    /// <exception cref="ArgumentException">An option is invalid.</exception>
    public static PairedOptions Parse(ReadOnlySpan<string> arguments, int processes)
    {
        List<IWorkload> workloads = [];
        PairedOptions options = new(WorkloadCatalogue.All, processes, Rounds: 31, JsonPath: null);
        for (int i = 0; i < arguments.Length; i++)
        {
            string argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal))
            {
                workloads.Add(WorkloadCatalogue.Find(argument));
                continue;
            }

            string value = ++i < arguments.Length ? arguments[i] : throw new ArgumentException($"{argument} lacks its value");
            options = argument switch
            {
                "--processes" => options with { Processes = Number(argument, value, least: 1) },
                "--rounds" => options with { Rounds = Number(argument, value, least: 10) },
                "--json" => options with { JsonPath = value },
                _ => throw new ArgumentException($"unknown option {argument}; the options are --processes, --rounds and --json"),
            };
        }

        return workloads.Count == 0 ? options : options with { Workloads = workloads };
    }

    private static int Number(string option, string value, int least) => int.TryParse(value, out int number) && number >= least
        ? number
        : throw new ArgumentException($"{option} requires a number from {least} on, not '{value}'");
}
