namespace StateGen.Tests.Catalogue;

/// <summary>Hash tables whose order must not affect the bytes.</summary>
[State("canonical-tables")]
public sealed partial class CanonicalTables
{
    [Member(1, Canonical = true)] public HashSet<string?>? Set { get; set; }
    [Member(2, Canonical = true)] public Dictionary<string, string?>? Map { get; set; }
    [Member(3, Canonical = true)] public List<HashSet<int>?>? Sets { get; set; }
    [Member(4, Canonical = true, Fixed = true)] public Dictionary<int, Dictionary<string, HashSet<string?>?>>? Deep { get; set; }
    [Member(5, Canonical = true)] public HashSet<string> Filled { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(6, Canonical = true)] public Dictionary<string, int> FilledMap { get; } = new(StringComparer.OrdinalIgnoreCase);
}
