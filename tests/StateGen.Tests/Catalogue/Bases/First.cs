namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Passes its type parameter on as the first of two.</summary>
[State("base-first")]
public sealed partial class First<T> : Two<T, int>;
