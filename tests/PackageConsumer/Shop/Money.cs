using StateGen;

namespace Shop;

/// <summary>An amount.</summary>
[State("money")]
public readonly partial record struct Money([Member(1)] decimal Amount, [Member(2), KnownValues("EUR", "USD")] string? Currency);
