namespace StateGen.Tests.Catalogue;

/// <summary>Tags, whatever their case.</summary>
public sealed class Tags() : HashSet<string>(StringComparer.OrdinalIgnoreCase);
