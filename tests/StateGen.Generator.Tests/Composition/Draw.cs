namespace StateGen.Generator.Tests.Composition;

/// <summary>Makes random choices that depend only on a seed.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Returns a number from 0 to a limit, exclusive.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>Returns <see langword="true"/> once in a number of times.</summary>
    public bool OneIn(int times) => _random.Next(times) == 0;

    /// <summary>Returns one of several items.</summary>
    public T Of<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Returns the items in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        _random.Shuffle(all);
        return all;
    }
}
