namespace StateGen.Tests.Catalogue;

/// <summary>A user-defined set of tags that ignores case.</summary>
public sealed class Tags() : HashSet<string>(StringComparer.OrdinalIgnoreCase);
