using StateGen;

namespace Shop;

/// <summary>By invoice.</summary>
[State("by-invoice")]
public sealed partial class ByInvoice : IPayment
{
    /// <summary>When it is due.</summary>
    [Member(1)] public DateOnly Due { get; set; }
}
