namespace StateGen.Tests.Catalogue;

/// <summary>Every primitive number.</summary>
[State("numbers")]
public sealed partial class Numbers
{
    [Member(1)] public bool Boolean { get; set; }
    [Member(2)] public byte Byte { get; set; }
    [Member(3)] public sbyte SByte { get; set; }
    [Member(4)] public short Int16 { get; set; }
    [Member(5)] public ushort UInt16 { get; set; }
    [Member(6)] public int Int32 { get; set; }
    [Member(7)] public uint UInt32 { get; set; }
    [Member(8)] public long Int64 { get; set; }
    [Member(9)] public ulong UInt64 { get; set; }
    [Member(10)] public nint IntPtr { get; set; }
    [Member(11)] public nuint UIntPtr { get; set; }
    [Member(12)] public Int128 Int128 { get; set; }
    [Member(13)] public UInt128 UInt128 { get; set; }
    [Member(14)] public Half Half { get; set; }
    [Member(15)] public float Single { get; set; }
    [Member(16)] public double Double { get; set; }
    [Member(17)] public decimal Decimal { get; set; }
    [Member(18)] public char Char { get; set; }
    [Member(19)] public System.Text.Rune Rune { get; set; }
}
