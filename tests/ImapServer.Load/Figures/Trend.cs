namespace ImapServer.Load.Figures;

/// <summary>A value over time.</summary>
internal sealed class Trend
{
    private readonly List<double> _values = [];

    /// <summary>The last value.</summary>
    public double Last => _values[^1];

    /// <summary>
    /// The growth of the mean from the second fifth to the last, in percent; negative for a fall. In the first fifth everything is still
    /// being filled.
    /// </summary>
    public double Growth => 100 * ((Fifth(4) / Fifth(1)) - 1);

    /// <summary>Takes the next value.</summary>
    public void Add(double value) => _values.Add(value);

    private double Fifth(int which) => _values.Skip(_values.Count * which / 5).Take(_values.Count / 5).Average();
}
