namespace StateGen.Tests.Catalogue;

/// <summary>Names.</summary>
public sealed class Names : System.Collections.ObjectModel.Collection<string?>;
