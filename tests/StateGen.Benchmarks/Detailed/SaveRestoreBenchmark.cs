using System.Buffers;
using BenchmarkDotNet.Attributes;
using StateGen.Benchmarks.Contenders;
using StateGen.Benchmarks.Workloads;

namespace StateGen.Benchmarks.Detailed;

/// <summary>Saving and restoring, measured by BenchmarkDotNet: each contender in a process of its own.</summary>
[MemoryDiagnoser]
public class SaveRestoreBenchmark
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private Contender _contender = null!;
    private byte[] _blob = null!;

    /// <summary>The workload and the contender, with a space between.</summary>
    [ParamsSource(nameof(Cases))]
    public string Case { get; set; } = "";

    /// <summary>Every workload with every contender.</summary>
    public static IEnumerable<string> Cases() => WorkloadCatalogue.All.SelectMany(static workload =>
        workload.Contenders().Select(contender => $"{workload.Name} {contender.Name}"));

    /// <summary>Makes the state.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (string workload, string contender) = (Case[..Case.IndexOf(' ')], Case[(Case.IndexOf(' ') + 1)..]);
        _contender = WorkloadCatalogue.Find(workload).Contenders().Single(each => each.Name == contender);
        Save();
        _blob = _buffer.WrittenSpan.ToArray();
    }

    /// <summary>Saves into a buffer that is there.</summary>
    [Benchmark]
    public void Save()
    {
        _buffer.ResetWrittenCount();
        _contender.Save(_buffer);
    }

    /// <summary>Restores.</summary>
    [Benchmark]
    public object Restore() => _contender.Restore(_blob);
}
