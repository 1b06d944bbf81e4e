namespace StateGen.Tests.Wire;

/// <summary>A collection of each integer type that is packed.</summary>
[State("packed-numbers")]
public sealed partial class PackedNumbers
{
    [Member(1)] public short[]? Shorts { get; set; }
    [Member(2)] public ushort[]? UShorts { get; set; }
    [Member(3)] public int[]? Ints { get; set; }
    [Member(4)] public uint[]? UInts { get; set; }
    [Member(5)] public long[]? Longs { get; set; }
    [Member(6)] public ulong[]? ULongs { get; set; }
    [Member(7)] public char[]? Chars { get; set; }
    [Member(8)] public List<TimeSpan>? Times { get; set; }
    [Member(9)] public List<DayOfWeek>? Days { get; set; }
    [Member(10)] public HashSet<uint>? Set { get; set; }
    [Member(11)] public Queue<nint>? Queue { get; set; }
    [Member(12, Canonical = true)] public HashSet<int>? Canonical { get; set; }
    [Member(13)] public int[,]? Grid { get; set; }
}
