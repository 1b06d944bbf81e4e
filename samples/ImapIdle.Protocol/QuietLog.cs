namespace ImapIdle.Protocol;

/// <summary>
/// Limits the number of log lines. A fault of one connection is often a fault of thousands, and a log that grows with them fills the disk.
/// </summary>
/// <param name="log">Writes a line to the log.</param>
/// <param name="most">The most lines in each period. Equal lines count once.</param>
/// <param name="period">The length of a period.</param>
public sealed class QuietLog(Action<string> log, int most, TimeSpan period)
{
    private readonly Lock _turn = new();
    private readonly HashSet<string> _lines = [];
    private long _end = long.MinValue;
    private long _leftOut;

    /// <summary>Passes a line on, or counts it. It may be called from any thread.</summary>
    public void Write(string line)
    {
        lock (_turn)
        {
            long now = Environment.TickCount64;
            if (now >= _end)
            {
                if (_leftOut > 0)
                {
                    log($"{_leftOut} lines like these were left out.");
                }

                _end = now + (long)period.TotalMilliseconds;
                _leftOut = 0;
                _lines.Clear();
            }

            if (_lines.Count < most && _lines.Add(line))
            {
                log(line);
            }
            else
            {
                _leftOut++;
            }
        }
    }
}
