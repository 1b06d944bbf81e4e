namespace StateGen.Handoff.Crash;

/// <summary>Children of one kind: some start while others are killed.</summary>
internal sealed class ChildPool(string role, int count) : IDisposable
{
    private const int Ahead = 2;

    private readonly Queue<ChildProcess> _started = [];
    private int _left = count;

    internal ChildProcess Take()
    {
        while (_left > 0 && _started.Count <= Ahead)
        {
            _started.Enqueue(new ChildProcess(role));
            _left--;
        }

        return _started.Dequeue();
    }

    public void Dispose()
    {
        foreach (ChildProcess child in _started)
        {
            child.Dispose();
        }
    }
}
