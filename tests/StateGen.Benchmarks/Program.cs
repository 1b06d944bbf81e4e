using StateGen.Benchmarks.Generation;
using StateGen.Benchmarks.Paired;

return args switch
{
    ["generator"] => GeneratorBenchmark.Run(),
    ["paired"] => PairedBenchmark.Run(),
    ["build"] => BuildBenchmark.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/StateGen.Benchmarks -- COMMAND
          paired       size, time and allocations of saving and restoring, beside the peers
          generator    time of the generator and the analyzer in a project with 1,000 state types
          build        the same project built by the compiler, which reports the time itself
        """);
    return 2;
}
