namespace StateGen.Tests.Catalogue;

/// <summary>Nullable values: null, the default, and other values are distinct.</summary>
[State("optionals")]
public sealed partial class Optionals
{
    [Member(1)] public bool? Boolean { get; set; }
    [Member(2)] public byte? Byte { get; set; }
    [Member(3)] public int? Int32 { get; set; }
    [Member(4)] public ulong? UInt64 { get; set; }
    [Member(5)] public double? Double { get; set; }
    [Member(6)] public decimal? Decimal { get; set; }
    [Member(7)] public DateTime? DateTime { get; set; }
    [Member(8)] public Guid? Guid { get; set; }
    [Member(9)] public Point? Point { get; set; }
}
