namespace StateGen.IO;

/// <summary>Numbers the objects of a blob or a later layer whose references are preserved, from 1 in order of first occurrence.</summary>
/// <remarks>
/// A later layer has a table of its own. Code that does not know the layer keeps its bytes unread, so numbers from outside would be invalid
/// in them.
/// </remarks>
internal sealed class ReferenceTable(int depth, ReferenceTable? outer)
{
    private readonly List<object> _objects = [];

    /// <summary>The number of later layers that enclose the objects of this table.</summary>
    internal int Depth { get; } = depth;

    /// <summary>The table of the enclosing layer.</summary>
    internal ReferenceTable? Outer { get; } = outer;

    /// <summary>The number of objects in the table.</summary>
    internal int Count { get; private set; }

    /// <summary>The objects that are still incomplete during a restore.</summary>
    internal UnfinishedObjects Unfinished { get; } = new();

    /// <summary>The object with a number, 1 or higher.</summary>
    internal object this[int number] => _objects[number - 1];

    /// <summary>Gives the next number to an object that is read.</summary>
    internal void Add(object value)
    {
        _objects.Add(value);
        Unfinished.Begin(++Count);
    }

    /// <summary>Returns the next number for an object that is written.</summary>
    internal int TakeNumber() => ++Count;
}
