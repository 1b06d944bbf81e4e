namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Passes two type parameters on to its base class.</summary>
[State("base-both")]
public sealed partial class Both<TFirst, TSecond> : Two<TFirst, TSecond>;
