using StateGen;

namespace Shop;

/// <summary>A class that others derive from, with a member that is its own business.</summary>
[State("customer", Version = 2)]
public partial class Customer
{
    [Member(1)] private int _visits;

    /// <summary>Who.</summary>
    [Member(2)] public string? Name { get; set; }

    /// <summary>What was bought last; a later version of this package added it.</summary>
    [Member(3, Since = 2)] public Money LastSum { get; set; }

    /// <summary>How often.</summary>
    public int Visits() => _visits;

    /// <summary>Once more.</summary>
    public void Visit() => _visits++;
}
