namespace StateGen.Tests.Catalogue;

/// <summary>Scores by name.</summary>
public sealed class Scores : Dictionary<string, int>;
