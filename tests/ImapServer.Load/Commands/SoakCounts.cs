namespace ImapServer.Load.Commands;

/// <summary>What the clients of a soak went through, counted from many threads.</summary>
internal sealed class SoakCounts
{
    private int _lives;
    private int _wakes;
    private int _lost;

    /// <summary>Connections that came and went.</summary>
    public int Lives => Volatile.Read(ref _lives);

    /// <summary>IDLEs that ended.</summary>
    public int Wakes => Volatile.Read(ref _wakes);

    /// <summary>Connections that were lost.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>Counts a connection that ended well.</summary>
    public void Live() => Interlocked.Increment(ref _lives);

    /// <summary>Counts an IDLE that ended well.</summary>
    public void Wake() => Interlocked.Increment(ref _wakes);

    /// <summary>Counts a connection that was lost, and tells of the first ones.</summary>
    public void Lose(string message)
    {
        if (Interlocked.Increment(ref _lost) <= 5)
        {
            Console.Error.WriteLine(message);
        }
    }
}
