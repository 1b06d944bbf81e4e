using StateGen;

namespace Shop;

/// <summary>A payment by invoice.</summary>
[State("by-invoice")]
public sealed partial class ByInvoice : IPayment
{
    /// <summary>The due date.</summary>
    [Member(1)] public DateOnly Due { get; set; }
}
