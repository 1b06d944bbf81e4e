using Shop;
using StateGen;

/// <summary>A class of this program that derives from one of another package, private members included.</summary>
[State("member")]
public sealed partial class Member : Customer
{
    /// <summary>Since when.</summary>
    [Member(1)]
    public DateOnly Joined { get; init; }

    /// <summary>How it is paid: a union of another package.</summary>
    [Member(2)]
    public IPayment? Payment { get; set; }

    /// <summary>What is owed: structs of another package.</summary>
    [Member(3)]
    public Dictionary<string, Money> Debts { get; } = [];

    /// <summary>Whoever came along.</summary>
    [Member(4)]
    public List<Customer> Friends { get; } = [];
}
