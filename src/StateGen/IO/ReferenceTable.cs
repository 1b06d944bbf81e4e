namespace StateGen.IO;

/// <summary>
/// The objects of one blob, or of one later layer, whose identity is preserved, numbered from 1 in the order in which
/// they are first met. A later layer has a table of its own: code that does not know the layer carries its bytes along,
/// and numbers that it never gave out would mean nothing in them.
/// </summary>
internal sealed class ReferenceTable(int depth, ReferenceTable? outer)
{
    private readonly List<object> _objects = [];
    private Dictionary<object, int>? _numbers;

    /// <summary>How many later layers are around what has this table.</summary>
    internal int Depth { get; } = depth;

    /// <summary>The table of what is around.</summary>
    internal ReferenceTable? Outer { get; } = outer;

    internal int Count => _objects.Count;

    /// <summary>The object of a number, 1 and above.</summary>
    internal object this[int number] => _objects[number - 1];

    /// <summary>Gives an object the next number, when it is read.</summary>
    internal void Add(object value) => _objects.Add(value);

    /// <summary>Gives an object the next number, when it is written.</summary>
    internal void AddWritten(object value)
    {
        _numbers ??= new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        _numbers.Add(value, _numbers.Count + 1);
    }

    /// <summary>The number of an object that was written, or 0.</summary>
    internal int NumberOf(object value) => _numbers is null ? 0 : _numbers.GetValueOrDefault(value);
}
