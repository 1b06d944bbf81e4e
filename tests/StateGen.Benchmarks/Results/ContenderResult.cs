namespace StateGen.Benchmarks.Results;

/// <summary>The results of one contender on one workload.</summary>
internal sealed class ContenderResult
{
    /// <summary>Its name in tables.</summary>
    public required string Name { get; init; }

    /// <summary>The length of its output in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>The memory that saving allocates in bytes, without the output buffer.</summary>
    public required long SaveAllocated { get; init; }

    /// <summary>The memory that restoring allocates, in bytes, the restored object among it.</summary>
    public required long RestoreAllocated { get; init; }

    /// <summary>The times of saving in nanoseconds: one list for each process, one item for each round.</summary>
    public required List<double[]> Save { get; init; }

    /// <summary>The times of restoring in nanoseconds: one list for each process, one item for each round.</summary>
    public required List<double[]> Restore { get; init; }
}
