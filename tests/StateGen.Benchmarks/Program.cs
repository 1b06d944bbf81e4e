using StateGen.Benchmarks.Generation;

return args switch
{
    ["generator"] => GeneratorBenchmark.Run(),
    ["build"] => BuildBenchmark.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/StateGen.Benchmarks -- COMMAND
          generator    time of the generator and the analyzer in a project with 1,000 state types
          build        the same project built by the compiler, which reports the time itself
        """);
    return 2;
}
