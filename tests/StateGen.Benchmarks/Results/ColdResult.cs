namespace StateGen.Benchmarks.Results;

/// <summary>The times of the first save and the first restore of fresh processes.</summary>
internal sealed class ColdResult
{
    /// <summary>Under the JIT or Native AOT.</summary>
    public required string Runtime { get; init; }

    /// <summary>The contender.</summary>
    public required string Contender { get; init; }

    /// <summary>The time of the first save in each process, in nanoseconds.</summary>
    public required List<double> Save { get; init; }

    /// <summary>The time of the first restore in each process, in nanoseconds.</summary>
    public required List<double> Restore { get; init; }
}
