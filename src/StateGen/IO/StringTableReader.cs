namespace StateGen.IO;

/// <summary>The strings of a collection that have a number, as they are read. One is kept for each thread.</summary>
internal sealed class StringTableReader
{
    /// <summary>More than this are not kept.</summary>
    private const int MaxKept = 4096;

    [ThreadStatic]
    private static StringTableReader? _kept;

    private StringTableReader? _outer;
    private string[] _texts = new string[64];

    /// <summary>How many parts that a reader may skip are around the collection.</summary>
    internal int Depth { get; private set; }

    /// <summary>How many there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The string of a number, 1 and above.</summary>
    internal string this[int number] => _texts[number - 1];

    /// <summary>An empty one.</summary>
    /// <param name="depth">How many parts that a reader may skip are around the collection.</param>
    /// <param name="outer">The one that is in use.</param>
    internal static StringTableReader Take(int depth, StringTableReader? outer)
    {
        StringTableReader texts = _kept ?? new StringTableReader();
        _kept = null;
        texts._outer = outer;
        texts.Depth = depth;
        return texts;
    }

    /// <summary>Gives it back, empty.</summary>
    /// <returns>The outer one.</returns>
    internal StringTableReader? Return()
    {
        StringTableReader? outer = _outer;
        _outer = null;
        if (_texts.Length <= MaxKept)
        {
            _texts.AsSpan(0, Count).Clear();
            Count = 0;
            _kept = this;
        }

        return outer;
    }

    /// <summary>Gives a string the next number.</summary>
    internal void Add(string text)
    {
        if (Count == _texts.Length)
        {
            Array.Resize(ref _texts, 2 * Count);
        }

        _texts[Count++] = text;
    }
}
