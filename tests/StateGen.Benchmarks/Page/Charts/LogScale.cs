namespace StateGen.Benchmarks.Page.Charts;

/// <summary>A logarithmic scale.</summary>
internal sealed class LogScale
{
    private readonly double _least;
    private readonly double _decades;
    private readonly double _left;
    private readonly double _width;

    /// <summary>A scale that holds some values, with a little room at both ends.</summary>
    public LogScale(IReadOnlyCollection<double> values, double left, double width)
    {
        _least = Math.Log10(values.Min()) - 0.05;
        _decades = Math.Log10(values.Max()) + 0.05 - _least;
        _left = left;
        _width = width;
    }

    /// <summary>The position of a value.</summary>
    public double Place(double value) => _left + (_width * (Math.Log10(value) - _least) / _decades);

    /// <summary>Round values on the scale: powers of ten, and twice and five times those if there are few.</summary>
    public IEnumerable<double> Ticks() =>
        from exponent in Enumerable.Range((int)Math.Floor(_least), (int)Math.Ceiling(_decades) + 2)
        from digit in _decades > 2.5 ? [1] : new[] { 1, 2, 5 }
        let value = digit * Math.Pow(10, exponent)
        where Math.Log10(value) >= _least && Math.Log10(value) <= _least + _decades
        select value;
}
