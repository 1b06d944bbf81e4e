namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Hands its type parameter on.</summary>
[State("base-same")]
public sealed partial class Same<T> : One<T>;
