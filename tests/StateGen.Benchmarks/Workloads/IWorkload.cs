using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Workloads;

/// <summary>A state that the contenders save and restore.</summary>
internal interface IWorkload
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>The title for tables.</summary>
    string Title { get; }

    /// <summary>The state as text, to compare restored states with it.</summary>
    string Json { get; }

    /// <summary>The contenders, each with the state; the first is the one that ratios are to.</summary>
    Contender[] Contenders();
}
