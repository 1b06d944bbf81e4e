namespace StateGen.Tests.Catalogue;

/// <summary>A user-defined collection of names.</summary>
public sealed class Names : System.Collections.ObjectModel.Collection<string?>;
