namespace ImapServer.Load.Commands;

/// <summary>Counts events of the clients of a soak test. Thread-safe.</summary>
internal sealed class SoakCounts
{
    private int _lives;
    private int _resumes;
    private int _lost;

    /// <summary>Connections that came and went.</summary>
    public int Lives => Volatile.Read(ref _lives);

    /// <summary>IDLEs that ended.</summary>
    public int Resumes => Volatile.Read(ref _resumes);

    /// <summary>Connections that were lost.</summary>
    public int Lost => Volatile.Read(ref _lost);

    /// <summary>Counts a connection that ended well.</summary>
    public void Live() => Interlocked.Increment(ref _lives);

    /// <summary>Counts an IDLE that ended well.</summary>
    public void CountResume() => Interlocked.Increment(ref _resumes);

    /// <summary>Counts a lost connection, and prints the first ones.</summary>
    public void Lose(string message)
    {
        if (Interlocked.Increment(ref _lost) <= 5)
        {
            Console.Error.WriteLine(message);
        }
    }
}
