namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Derives from a class whose members do not use the type parameter.</summary>
[State("base-rest")]
public sealed partial class Rest<T> : Plain<T>;
