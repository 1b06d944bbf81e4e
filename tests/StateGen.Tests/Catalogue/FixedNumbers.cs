namespace StateGen.Tests.Catalogue;

/// <summary>Fixed-width integers, alone and in collections.</summary>
[State("fixed-numbers")]
public sealed partial class FixedNumbers
{
    [Member(1, Fixed = true)] public short Int16 { get; set; }
    [Member(2, Fixed = true)] public ushort UInt16 { get; set; }
    [Member(3, Fixed = true)] public int Int32 { get; set; }
    [Member(4, Fixed = true)] public uint UInt32 { get; set; }
    [Member(5, Fixed = true)] public long Int64 { get; set; }
    [Member(6, Fixed = true)] public ulong UInt64 { get; set; }
    [Member(7, Fixed = true)] public uint? Optional { get; set; }
    [Member(8, Fixed = true)] public DayOfWeek Day { get; set; }
    [Member(9, Fixed = true)] public List<ulong>? Hashes { get; set; }
    [Member(10, Fixed = true)] public short[]? Shorts { get; set; }
    [Member(11, Fixed = true)] public List<uint> Filled { get; } = [];
    [Member(12)] public double[]? Doubles { get; set; }
    [Member(13)] public List<System.Numerics.Vector3>? Places { get; set; }
    [Member(14)] public List<Int128>? Wide { get; set; }
}
