namespace StateGen.Tests.Versions;

/// <summary>The types as version 1 of a program had them.</summary>
public static partial class V1
{
    /// <summary>What a basket holds.</summary>
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

    /// <summary>An order, none of whose members has an initial value.</summary>
    [State("order")]
    public sealed partial class Order
    {
        [Member(1)] public int Number { get; set; }
    }
}
