using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Workloads;

/// <summary>A state that the contenders save and restore.</summary>
/// <param name="name">Its name on the command line.</param>
/// <param name="title">What it is, for tables.</param>
internal abstract class Workload(string name, string title)
{
    /// <summary>Its name on the command line.</summary>
    public string Name { get; } = name;

    /// <summary>What it is, for tables.</summary>
    public string Title { get; } = title;

    /// <summary>The text in JSON of the state, to compare with it what was restored.</summary>
    public abstract string Json { get; }

    /// <summary>The contenders, each with the state; the first is the one that ratios are to.</summary>
    public abstract Contender[] Contenders();
}
