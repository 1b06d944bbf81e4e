namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Passes its type parameter on to its base class.</summary>
[State("base-same")]
public sealed partial class Same<T> : One<T>;
