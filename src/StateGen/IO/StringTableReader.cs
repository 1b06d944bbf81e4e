namespace StateGen.IO;

/// <summary>The numbered strings of a collection that is read. One table is kept for each thread.</summary>
internal sealed class StringTableReader
{
    /// <summary>The maximum capacity of a table that is kept.</summary>
    private const int MaxKept = 4096;

    [ThreadStatic]
    private static StringTableReader? _kept;

    private StringTableReader? _outer;
    private string[] _texts = new string[64];

    /// <summary>The number of skippable parts (later layers and cases of unions) that enclose the collection.</summary>
    internal int Depth { get; private set; }

    /// <summary>The number of strings.</summary>
    internal int Count { get; private set; }

    /// <summary>The string with a number, 1 or higher.</summary>
    internal string this[int number] => _texts[number - 1];

    /// <summary>Returns an empty table.</summary>
    /// <param name="depth">The number of skippable parts that enclose the collection.</param>
    /// <param name="outer">The table of the enclosing part.</param>
    internal static StringTableReader Take(int depth, StringTableReader? outer)
    {
        StringTableReader texts = _kept ?? new StringTableReader();
        _kept = null;
        texts._outer = outer;
        texts.Depth = depth;
        return texts;
    }

    /// <summary>Clears the table and keeps it for the next collection.</summary>
    /// <returns>The table of the enclosing part.</returns>
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
