namespace StateGen.Tests.Versions;

/// <summary>The same types in version 2, each with one more layer.</summary>
public static partial class V2
{
    /// <summary>An item of a basket.</summary>
    [State("item", Version = 2)]
    public sealed partial class Item
    {
        [Member(1)] public string Name { get; set; } = "";
        [Member(2, Since = 2)] public int Count { get; set; } = 1;
    }

    /// <summary>A basket.</summary>
    [State("basket", Version = 2)]
    public sealed partial class Basket
    {
        [Member(1)] public int Number { get; set; }
        [Member(2)] public List<Item> Items { get; } = [];
        [Member(3)] public Price Total { get; set; }
        [Member(4, Since = 2)] public string? Coupon { get; set; }
    }

    /// <summary>A price.</summary>
    [State("price", Version = 2)]
    public readonly partial record struct Price([Member(1)] decimal Amount, [Member(2, Since = 2)] string Currency = "EUR");

    /// <summary>Prices of a year: many structs.</summary>
    [State("ticker", Version = 2)]
    public sealed partial class Ticker
    {
        [Member(1)] public List<Quote> Quotes { get; set; } = [];
    }

    /// <summary>A price at a time.</summary>
    [State("quote", Version = 2)]
    public partial record struct Quote([Member(1)] int Minute, [Member(2)] double Price, [Member(3, Since = 2)] string? Market);

    /// <summary>An order. Its members have no initial values.</summary>
    [State("order", Version = 2)]
    public sealed partial class Order
    {
        [Member(1)] public int Number { get; set; }
        [Member(2, Since = 2)] public string? Note { get; set; }
        [Member(3, Since = 2)] public List<string> Tags { get; } = [];
    }
}
