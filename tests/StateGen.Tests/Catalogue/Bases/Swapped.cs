namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Hands its type parameters on in the other order.</summary>
[State("base-swapped")]
public sealed partial class Swapped<TFirst, TSecond> : Two<TSecond, TFirst>;
