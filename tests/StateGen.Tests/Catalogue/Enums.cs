namespace StateGen.Tests.Catalogue;

/// <summary>Enums with every underlying type. Values without a name must round-trip, too.</summary>
[State("enums")]
public sealed partial class Enums
{
    public enum OfByte : byte { A, B = 255 }

    public enum OfSByte : sbyte { A, B = -128 }

    public enum OfInt16 : short { A, B = -1 }

    public enum OfUInt16 : ushort { A, B = 65535 }

    public enum OfInt32 { A, B = int.MinValue }

    public enum OfUInt32 : uint { A, B = uint.MaxValue }

    public enum OfInt64 : long { A, B = long.MinValue }

    public enum OfUInt64 : ulong { A, B = ulong.MaxValue }

    [Member(1)] public OfByte Byte { get; set; }
    [Member(2)] public OfSByte SByte { get; set; }
    [Member(3)] public OfInt16 Int16 { get; set; }
    [Member(4)] public OfUInt16 UInt16 { get; set; }
    [Member(5)] public OfInt32 Int32 { get; set; }
    [Member(6)] public OfUInt32 UInt32 { get; set; }
    [Member(7)] public OfInt64 Int64 { get; set; }
    [Member(8)] public OfUInt64 UInt64 { get; set; }
    [Member(9)] public OfInt16? Optional { get; set; }
    [Member(10)] public List<OfByte>? Many { get; set; }
}
