namespace StateGen.IO;

/// <summary>
/// Knows which objects of a graph are complete while it is read. An object is complete when its members are read, and those of
/// all objects that it leads to: objects that refer to one another in a circle are complete together.
/// </summary>
/// <remarks>
/// A hash table or a sorted collection asks its items what they are equal to, and an item that is not complete gives another answer
/// than it will give later. Such a collection waits here for its items.
/// </remarks>
internal sealed class UnfinishedObjects
{
    private readonly List<Frame> _open = [];

    /// <summary>The numbers of the objects that are not complete, in ascending order.</summary>
    private readonly List<int> _unfinished = [];

    private readonly List<Action> _waiting = [];

    /// <summary>Whether the members of an object are being read.</summary>
    internal bool Any => _open.Count > 0;

    /// <summary>How often something has referred to an object that was not complete.</summary>
    internal int Meetings { get; private set; }

    /// <summary>The members of an object with this number, the highest so far, are about to be read.</summary>
    internal void Begin(int number)
    {
        _open.Add(new Frame(number, number, _waiting.Count));
        _unfinished.Add(number);
    }

    /// <summary>Notes that the value that is read refers to the object with this number.</summary>
    internal void Meet(int number)
    {
        if (_open.Count > 0 && _unfinished.BinarySearch(number) >= 0)
        {
            Meetings++;
            Reach(number);
        }
    }

    /// <summary>Calls an action when the objects that are being read are complete; the first that waits is called first.</summary>
    internal void Await(Action action) => _waiting.Add(action);

    /// <summary>The members of the object that was begun last are read.</summary>
    internal void End()
    {
        Frame ended = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (ended.Lowest < ended.Number)
        {
            // It leads to an object around it, and is complete when that one is.
            Reach(ended.Lowest);
            return;
        }

        int first = _unfinished.BinarySearch(ended.Number);
        _unfinished.RemoveRange(first, _unfinished.Count - first);
        for (int i = ended.Waiting; i < _waiting.Count; i++)
        {
            _waiting[i]();
        }

        _waiting.RemoveRange(ended.Waiting, _waiting.Count - ended.Waiting);
    }

    private void Reach(int number)
    {
        Frame around = _open[^1];
        _open[^1] = around with { Lowest = Math.Min(around.Lowest, number) };
    }

    /// <summary>An object whose members are being read.</summary>
    /// <param name="Number">Its number.</param>
    /// <param name="Lowest">The lowest number that is known to be led to.</param>
    /// <param name="Waiting">How many actions waited when it began.</param>
    private readonly record struct Frame(int Number, int Lowest, int Waiting);
}
