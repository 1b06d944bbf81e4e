namespace StateGen.Benchmarks.Workloads.Web;

/// <summary>Some of an article in a basket.</summary>
[State("basket-line")]
public sealed partial class BasketLine
{
    [Member(1)] public string Article { get; set; } = "";
    [Member(2)] public string Name { get; set; } = "";
    [Member(3)] public int Quantity { get; set; }
    [Member(4)] public decimal Price { get; set; }

    /// <summary>A deep clone by hand.</summary>
    public BasketLine Clone() =>
        new() { Article = DeepClone.Text(Article), Name = DeepClone.Text(Name), Quantity = Quantity, Price = Price };
}
