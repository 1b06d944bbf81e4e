using System.Text.Json;
using StateGen.Benchmarks.Contenders;

namespace StateGen.Benchmarks.Workloads;

/// <summary>A state that the contenders save and restore.</summary>
/// <param name="name">Its name on the command line.</param>
/// <param name="title">The title for tables.</param>
/// <param name="create">Makes the state, the same each time.</param>
/// <param name="contenders">The contenders, each with the state; the first is the one that ratios are to.</param>
internal sealed class Workload<T>(string name, string title, Func<T> create, Func<T, Contender[]> contenders) : IWorkload
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public string Title { get; } = title;

    /// <inheritdoc/>
    public string Json => JsonSerializer.Serialize(create());

    /// <inheritdoc/>
    public Contender[] Contenders()
    {
        Contender[] all = contenders(create());
        int ours = Array.FindIndex(all, static contender => contender.Name == Contender.Ours);
        return [.. all[..(ours + 1)], Brotli.Around(all[ours]), .. all[(ours + 1)..]];
    }
}
