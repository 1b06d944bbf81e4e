namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Passes its type parameters on in reverse order.</summary>
[State("base-swapped")]
public sealed partial class Swapped<TFirst, TSecond> : Two<TSecond, TFirst>;
