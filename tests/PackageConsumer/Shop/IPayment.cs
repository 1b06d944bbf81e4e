using StateGen;

namespace Shop;

/// <summary>How something is paid.</summary>
[State("payment")]
[StateUnion(1, typeof(ByCard))]
[StateUnion(2, typeof(ByInvoice))]
public partial interface IPayment;
