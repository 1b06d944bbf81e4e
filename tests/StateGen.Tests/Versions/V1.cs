namespace StateGen.Tests.Versions;

/// <summary>The types in version 1 of a program.</summary>
public static partial class V1
{
    /// <summary>An item of a basket.</summary>
    [State("item")]
    public sealed partial class Item
    {
        [Member(1)] public string Name { get; set; } = "";
    }

    /// <summary>A basket.</summary>
    [State("basket")]
    public sealed partial class Basket
    {
        [Member(1)] public int Number { get; set; }
        [Member(2)] public List<Item> Items { get; } = [];
        [Member(3)] public Price Total { get; set; }
    }

    /// <summary>A price.</summary>
    [State("price")]
    public readonly partial record struct Price([Member(1)] decimal Amount);

    /// <summary>Prices of a year: many structs.</summary>
    [State("ticker")]
    public sealed partial class Ticker
    {
        [Member(1)] public List<Quote> Quotes { get; set; } = [];
    }

    /// <summary>A price at a time.</summary>
    [State("quote")]
    public partial record struct Quote([Member(1)] int Minute, [Member(2)] double Price);

    /// <summary>An order. Its members have no initial values.</summary>
    [State("order")]
    public sealed partial class Order
    {
        [Member(1)] public int Number { get; set; }
    }
}
