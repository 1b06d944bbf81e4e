namespace StateGen.Generator.Tests.Composition;

/// <summary>Random choices that depend on a seed alone.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, and without, a limit.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    /// <summary>One of some.</summary>
    public T Of<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>The same in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }
}
