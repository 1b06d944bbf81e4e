namespace StateGen.Tests.Catalogue;

/// <summary>Strings and bytes. Null differs from empty, and unpaired surrogates round-trip.</summary>
[State("texts")]
public sealed partial class Texts
{
    [Member(1)] public string? First { get; set; }
    [Member(2)] public string Second { get; set; } = "";
    [Member(3)] public byte[]? Bytes { get; set; }
    [Member(4)] public List<string?>? Lines { get; set; }
}
