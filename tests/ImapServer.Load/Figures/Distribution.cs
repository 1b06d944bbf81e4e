using System.Diagnostics;

namespace ImapServer.Load.Figures;

/// <summary>Many measurements of one time, in milliseconds.</summary>
internal sealed class Distribution
{
    private readonly List<double> _times = [];

    /// <summary>The number of values.</summary>
    public int Count => _times.Count;

    /// <summary>The value in the middle.</summary>
    public double Median => Quantile(0.5);

    /// <summary>The largest value.</summary>
    public double Largest => _times.Count == 0 ? double.NaN : _times.Max();

    /// <summary>Takes the time since a moment of <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public void AddSince(long start) => Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

    /// <summary>Takes a time.</summary>
    public void Add(double milliseconds) => _times.Add(milliseconds);

    /// <summary>The quantile of a share; NaN without values.</summary>
    public double Quantile(double share)
    {
        if (_times.Count == 0)
        {
            return double.NaN;
        }

        _times.Sort();
        return _times[Math.Clamp((int)Math.Ceiling(share * _times.Count) - 1, 0, _times.Count - 1)];
    }
}
