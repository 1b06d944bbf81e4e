using StateGen.Benchmarks.Cold;
using StateGen.Benchmarks.Detailed;
using StateGen.Benchmarks.Generation;
using StateGen.Benchmarks.Page;
using StateGen.Benchmarks.Paired;
using StateGen.Benchmarks.Workloads;
using StateGen.Benchmarks.Workloads.Log;

try
{
    return args switch
    {
        ["paired", .. string[] options] => PairedCommand.Run(PairedOptions.Parse(options, processes: 1)),
        [PairedCommand.ProcessCommand, string workload, string rounds, string path] => PairedCommand.RunProcess(workload, rounds, path),
        ["bdn", .. string[] options] => DetailedCommand.Run(options),
        ["cold"] => ColdCommand.Run(),
        ["page", string path] when path.EndsWith(".json", StringComparison.Ordinal) => PageCommand.Make(path),
        ["page", .. string[] options] => PageCommand.Measure(options),
        ["check"] => RoundTrip.Run(WorkloadCatalogue.All),
        ["log-sizes"] => LogSizes.Run(),
        ["generator"] => GeneratorBenchmark.Run(),
        ["build"] => BuildBenchmark.Run(),
        _ => Usage(),
    };
}
catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IOException or InvalidDataException)
{
    Console.Error.WriteLine($"error: {exception.Message}");
    return 1;
}

static int Usage()
{
    Console.Error.WriteLine($"""
        usage: dotnet run -c Release --project tests/StateGen.Benchmarks -- COMMAND
          paired [NAME...] [--processes N] [--rounds N] [--json FILE]
                       size, time and allocations of saving and restoring, beside the peers, in turns in one process
          bdn [NAME...] [OPTION...]
                       saving and restoring by BenchmarkDotNet, with its options
          cold         the first save and restore in a fresh process, under the JIT and Native AOT (which wants clang and zlib)
          page [--processes N] [--rounds N] [--json FILE]
                       measures everything, in 3 processes each, and makes docs/benchmarks.md and its charts of it
          page FILE.json
                       makes them of results that 'page' measured before (artifacts/benchmarks.json)
          check        whether every contender gives back every state
          log-sizes    whether the records of 'log' are those of the Rust benchmark
          generator    time of the generator and the analyzer in a project with 1,000 state types
          build        the same project built by the compiler, which reports the time itself
        workloads: {string.Join(", ", WorkloadCatalogue.All.Select(static workload => workload.Name))}
        """);
    return 2;
}
