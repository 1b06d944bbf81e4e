namespace StateGen.Benchmarks.Results;

/// <summary>What the first save and the first restore of fresh processes took.</summary>
internal sealed class ColdResult
{
    /// <summary>Under the JIT or Native AOT.</summary>
    public required string Runtime { get; init; }

    /// <summary>Who saved and restored.</summary>
    public required string Contender { get; init; }

    /// <summary>What the first save of each process took, in nanoseconds.</summary>
    public required List<double> Save { get; init; }

    /// <summary>What the first restore of each process took, in nanoseconds.</summary>
    public required List<double> Restore { get; init; }
}
