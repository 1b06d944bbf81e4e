namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Passes its type parameter on as the second of two.</summary>
[State("base-second")]
public sealed partial class Second<T> : Two<int, T>;
