namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Passes its type parameter on twice.</summary>
[State("base-twice")]
public sealed partial class Twice<T> : Two<T, T>;
