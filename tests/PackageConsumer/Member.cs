using Shop;
using StateGen;

/// <summary>A class that derives from a class of another package, which has private members.</summary>
[State("member")]
public sealed partial class Member : Customer
{
    /// <summary>The date of joining.</summary>
    [Member(1)]
    public DateOnly Joined { get; init; }

    /// <summary>The method of payment: a union of another package.</summary>
    [Member(2)]
    public IPayment? Payment { get; set; }

    /// <summary>The debts: structs of another package.</summary>
    [Member(3)]
    public Dictionary<string, Money> Debts { get; } = [];

    /// <summary>Other customers: objects of another package.</summary>
    [Member(4)]
    public List<Customer> Friends { get; } = [];
}
