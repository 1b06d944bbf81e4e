using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;

namespace StateGen.Tests.Catalogue;

/// <summary>Library types that have their own formatters.</summary>
[State("scalars")]
public sealed partial class Scalars
{
    [Member(1)] public BigInteger Big { get; set; }
    [Member(2)] public BigInteger? OptionalBig { get; set; }
    [Member(3)] public Complex Complex { get; set; }
    [Member(4)] public Complex? OptionalComplex { get; set; }
    [Member(5)] public Version? Version { get; set; }
    [Member(6)] public Uri? Uri { get; set; }
    [Member(7)] public TimeZoneInfo? Zone { get; set; }
    [Member(8)] public CultureInfo? Culture { get; set; }
    [Member(9)] public IPAddress? Address { get; set; }
    [Member(10)] public IPEndPoint? EndPoint { get; set; }
    [Member(11)] public IPNetwork Network { get; set; }
    [Member(12)] public IPNetwork? OptionalNetwork { get; set; }
    [Member(13)] public BitArray? Bits { get; set; }
    [Member(14)] public StringBuilder? Builder { get; set; }
    [Member(15)] public List<BigInteger>? Bigs { get; set; }
    [Member(16)] public List<Version?>? Versions { get; set; }
    [Member(17)] public List<Uri?>? Uris { get; set; }
    [Member(18)] public IPAddress?[]? Addresses { get; set; }
    [Member(19)] public List<IPNetwork?>? Networks { get; set; }
    [Member(20)] public BitArray[]? BitArrays { get; set; }
    [Member(21)] public List<CultureInfo>? Cultures { get; set; }
    [Member(22)] public TimeZoneInfo[]? Zones { get; set; }
    [Member(23)] public List<IPEndPoint>? EndPoints { get; set; }
    [Member(24)] public List<StringBuilder?>? Builders { get; set; }
    [Member(25)] public Complex[]? Complexes { get; set; }
    [Member(26)] public Index Index { get; set; }
    [Member(27)] public Index? OptionalIndex { get; set; }
    [Member(28)] public Range Range { get; set; }
    [Member(29)] public List<Range?>? Ranges { get; set; }
    [Member(30)] public BitVector32 Flags { get; set; }
    [Member(31)] public BitVector32?[]? OptionalFlags { get; set; }
    [Member(32)] public DnsEndPoint? Host { get; set; }
    [Member(33)] public List<DnsEndPoint?>? Hosts { get; set; }
}
