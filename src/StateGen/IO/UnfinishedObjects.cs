namespace StateGen.IO;

/// <summary>
/// Tracks which objects of a graph are complete while it is read. An object is complete when its members and those of all objects that it
/// references have been read. The objects of a cycle become complete together.
/// </summary>
/// <remarks>
/// A hash table or a sorted collection compares its items, and an incomplete item may compare differently than it will later. Such a
/// collection waits here until its items are complete.
/// </remarks>
internal sealed class UnfinishedObjects
{
    private readonly List<Frame> _open = [];

    /// <summary>The numbers of the incomplete objects, in ascending order.</summary>
    private readonly List<int> _unfinished = [];

    private readonly List<Action> _waiting = [];

    /// <summary>Whether the members of an object are being read.</summary>
    internal bool Any => _open.Count > 0;

    /// <summary>The number of references to incomplete objects so far.</summary>
    internal int Meetings { get; private set; }

    /// <summary>Starts an object, before its members are read.</summary>
    /// <param name="number">The number of the object, the highest so far.</param>
    internal void Begin(int number)
    {
        _open.Add(new Frame(number, number, _waiting.Count));
        _unfinished.Add(number);
    }

    /// <summary>Records a reference from the current value to an object.</summary>
    internal void Meet(int number)
    {
        if (_open.Count > 0 && _unfinished.BinarySearch(number) >= 0)
        {
            Meetings++;
            Reach(number);
        }
    }

    /// <summary>Registers an action to call when the current objects are complete. Actions are called in order of registration.</summary>
    internal void Await(Action action) => _waiting.Add(action);

    /// <summary>Ends the object that was started last, after its members have been read.</summary>
    internal void End()
    {
        Frame ended = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (ended.Lowest < ended.Number)
        {
            // It refers to an object that contains it, and is complete when that one is.
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
    /// <param name="Number">The number of the object.</param>
    /// <param name="Lowest">The lowest number of the incomplete objects that it is known to reference.</param>
    /// <param name="Waiting">The number of waiting actions when it started.</param>
    private readonly record struct Frame(int Number, int Lowest, int Waiting);
}
