using StateGen.Benchmarks.Cold;
using StateGen.Benchmarks.Paired;
using StateGen.Benchmarks.Results;
using StateGen.Benchmarks.Workloads.Log;

namespace StateGen.Benchmarks.Page;

/// <summary>Makes <c>docs/benchmarks.md</c> and its charts.</summary>
internal static class PageCommand
{
    /// <summary>Measures everything, keeps the results in a file, and makes the page of them.</summary>
    public static int Measure(ReadOnlySpan<string> arguments)
    {
        PairedOptions options = PairedOptions.Parse(arguments, processes: 3);
        if (options.Workloads.Count != Workloads.WorkloadCatalogue.All.Count)
        {
            throw new ArgumentException("the page requires all workloads");
        }

        if (LogSizes.Run() != 0)
        {
            return 1;
        }

        BenchmarkResults results = PairedCommand.Measure(options) with { Cold = ColdCommand.Measure() };
        string path = options.JsonPath ?? Path.Combine(Repository.Root, "artifacts", "benchmarks.json");
        results.Write(path);
        return Make(path);
    }

    /// <summary>Makes the page of results that <see cref="Measure"/> kept.</summary>
    public static int Make(string path)
    {
        BenchmarkResults results = BenchmarkResults.Read(path);
        if (results.Cold.Count == 0)
        {
            throw new InvalidDataException($"{path} comes from 'paired'; the page requires results of 'page'");
        }

        string docs = Path.Combine(Repository.Root, "docs");
        string template = File.ReadAllText(Path.Combine(Repository.Root, "tests", "StateGen.Benchmarks", "Page", "benchmarks.template"));
        Write(Path.Combine(docs, "benchmarks.md"), PageRenderer.Page(results, template));
        foreach ((string name, string svg) in PageRenderer.Charts(results))
        {
            Write(Path.Combine(docs, "benchmarks", name), svg);
        }

        return 0;
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        Console.WriteLine($"wrote {Path.GetRelativePath(Repository.Root, path)}");
    }
}
