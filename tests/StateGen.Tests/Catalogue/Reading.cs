using System.Net;

namespace StateGen.Tests.Catalogue;

/// <summary>A struct with the maximum number of members for columns, of all bounded types.</summary>
[State("reading")]
public partial struct Reading
{
    [Member(1)] public int Number { get; set; }
    [Member(2)] public ushort Port { get; set; }
    [Member(3)] public short Offset { get; set; }
    [Member(4)] public long Count { get; set; }
    [Member(5)] public bool IsValid { get; set; }
    [Member(6)] public float Value { get; set; }
    [Member(7)] public double Deviation { get; set; }
    [Member(8)] public byte Channel;
    [Member(9)] public DayOfWeek Day;
    [Member(10)] public decimal Price { get; set; }
    [Member(11)] public Guid Sensor { get; set; }
    [Member(12)] public DateTime At { get; set; }
    [Member(13)] public double? Estimate { get; set; }
    [Member(14)] public IPAddress? Address { get; set; }
    [Member(15, Fixed = true)] public ulong Hash { get; set; }
    [Member(16)] private bool? _isKnown;

    /// <summary>Exposes the private member.</summary>
    public readonly bool? IsKnown => _isKnown;

    /// <summary>Sets the private member.</summary>
    public void Know(bool? isKnown) => _isKnown = isKnown;
}
