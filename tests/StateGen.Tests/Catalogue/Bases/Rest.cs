namespace StateGen.Tests.Catalogue.Bases;

/// <summary>Derives from a class that has no member of the type parameter.</summary>
[State("base-rest")]
public sealed partial class Rest<T> : Plain<T>;
