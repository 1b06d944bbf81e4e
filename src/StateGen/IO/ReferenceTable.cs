namespace StateGen.IO;

/// <summary>
/// The objects of one blob, or of one later layer, whose identity is preserved, numbered from 1 in the order in which
/// they are first met. A later layer has a table of its own: code that does not know the layer carries its bytes
/// along, and numbers that it never gave out would mean nothing in them.
/// </summary>
internal sealed class ReferenceTable(int depth, ReferenceTable? outer)
{
    private readonly List<object> _objects = [];

    /// <summary>How many later layers are around what has this table.</summary>
    internal int Depth { get; } = depth;

    /// <summary>The table of the layer around this one.</summary>
    internal ReferenceTable? Outer { get; } = outer;

    /// <summary>How many objects have a number.</summary>
    internal int Count { get; private set; }

    /// <summary>Which of the objects are not complete while they are read.</summary>
    internal UnfinishedObjects Unfinished { get; } = new();

    /// <summary>The object of a number, 1 and above.</summary>
    internal object this[int number] => _objects[number - 1];

    /// <summary>Gives an object the next number, when it is read.</summary>
    internal void Add(object value)
    {
        _objects.Add(value);
        Unfinished.Begin(++Count);
    }

    /// <summary>Gives out the next number, when an object is written.</summary>
    internal int TakeNumber() => ++Count;
}
