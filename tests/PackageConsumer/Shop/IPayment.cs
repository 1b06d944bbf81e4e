using StateGen;

namespace Shop;

/// <summary>A method of payment.</summary>
[State("payment")]
[StateUnion(1, typeof(ByCard))]
[StateUnion(2, typeof(ByInvoice))]
public partial interface IPayment;
