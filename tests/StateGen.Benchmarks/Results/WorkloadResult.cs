namespace StateGen.Benchmarks.Results;

/// <summary>The results of one workload.</summary>
internal sealed class WorkloadResult
{
    /// <summary>Its name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The contenders; ratios are to the first.</summary>
    public required List<ContenderResult> Contenders { get; init; }

    /// <summary>Adds what another process has measured on the same workload.</summary>
    public void Merge(WorkloadResult other)
    {
        foreach ((ContenderResult mine, ContenderResult others) in Contenders.Zip(other.Contenders))
        {
            mine.Save.AddRange(others.Save);
            mine.Restore.AddRange(others.Restore);
        }
    }

    /// <summary>The contender of a name.</summary>
    /// <exception cref="InvalidDataException">It took no part.</exception>
    public ContenderResult Get(string contender) => Contenders.Find(each => each.Name == contender)
        ?? throw new InvalidDataException($"{contender} took no part in '{Name}'");
}
