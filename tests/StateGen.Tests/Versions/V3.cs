namespace StateGen.Tests.Versions;

/// <summary>The same types in version 3.</summary>
public static partial class V3
{
    /// <summary>An item of a basket.</summary>
    [State("item", Version = 3)]
    public sealed partial class Item
    {
        [Member(1)] public string Name { get; set; } = "";
        [Member(2, Since = 2)] public int Count { get; set; } = 1;
        [Member(3, Since = 3)] public List<string>? Notes { get; set; }
    }

    /// <summary>A basket.</summary>
    [State("basket", Version = 3)]
    public sealed partial class Basket
    {
        [Member(1)] public int Number { get; set; }
        [Member(2)] public List<Item> Items { get; } = [];
        [Member(3)] public Price Total { get; set; }
        [Member(4, Since = 2)] public string? Coupon { get; set; }
        [Member(5, Since = 3)] public bool Gift { get; set; }
    }

    /// <summary>A price.</summary>
    [State("price", Version = 3)]
    public readonly partial record struct Price(
        [Member(1)] decimal Amount, [Member(2, Since = 2)] string Currency = "EUR", [Member(3, Since = 3)] bool Estimated = false);

    /// <summary>An order. Its members have no initial values.</summary>
    [State("order", Version = 3)]
    public sealed partial class Order
    {
        [Member(1)] public int Number { get; set; }
        [Member(2, Since = 2)] public string? Note { get; set; }
        [Member(3, Since = 2)] public List<string> Tags { get; } = [];
        [Member(4, Since = 3)] public string? Extra { get; set; }
    }
}
