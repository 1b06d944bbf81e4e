namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Hands two type parameters on.</summary>
[State("base-both")]
public sealed partial class Both<TFirst, TSecond> : Two<TFirst, TSecond>;
