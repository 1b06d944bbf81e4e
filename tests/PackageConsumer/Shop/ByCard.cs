using StateGen;

namespace Shop;

/// <summary>By card.</summary>
[State("by-card")]
public sealed partial record ByCard([Member(1)] string LastDigits) : IPayment;
