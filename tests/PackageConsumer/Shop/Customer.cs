using StateGen;

namespace Shop;

/// <summary>A base class with a private member.</summary>
[State("customer", Version = 2)]
public partial class Customer
{
    [Member(1)] private int _visits;

    /// <summary>The name of the customer.</summary>
    [Member(2)] public string? Name { get; set; }

    /// <summary>The sum of the last purchase. A later version of this package added it.</summary>
    [Member(3, Since = 2)] public Money LastSum { get; set; }

    /// <summary>Gets the number of visits.</summary>
    public int Visits() => _visits;

    /// <summary>Counts a visit.</summary>
    public void Visit() => _visits++;
}
