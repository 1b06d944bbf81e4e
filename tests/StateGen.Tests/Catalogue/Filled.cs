namespace StateGen.Tests.Catalogue;

/// <summary>Collections without a setter. A restore fills them in place, so they keep their comparer.</summary>
[State("filled")]
public sealed partial class Filled
{
    [Member(1)] public List<string> List { get; } = [];
    [Member(2)] public HashSet<string> Set { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(3)] public Dictionary<string, int> Map { get; } = new(StringComparer.OrdinalIgnoreCase);
    [Member(4)] public List<int> Preset { get; } = [1, 2, 3];
}
