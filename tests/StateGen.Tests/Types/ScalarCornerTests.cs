using System.Collections;
using System.Net;
using System.Numerics;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Types;

/// <summary>Values that only some machines support, or that only forged blobs contain.</summary>
public sealed class ScalarCornerTests
{
    [Theory]
    [InlineData("XYZ")]
    [InlineData("../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("UTC\0")]
    [InlineData("")]
    public void Restore_ZoneThatThisMachineDoesNotKnow_IsOutOfRange(string id) => Forgery.AssertRefused(
        new Scalars { Zone = TimeZoneInfo.Utc }, Text("UTC"), Text(id), StateErrorCode.OutOfRange, "Scalars.Zone");

    [Fact]
    public void Save_ZoneOfTheProgramsOwn_IsRefused()
    {
        TimeZoneInfo own = TimeZoneInfo.CreateCustomTimeZone("Ours", TimeSpan.FromMinutes(95), "Ours", "Ours");
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new Scalars { Zone = own }));
        TimeZoneInfo pretended = TimeZoneInfo.CreateCustomTimeZone("UTC", TimeSpan.FromMinutes(95), "UTC", "UTC");
        Assert.Throws<InvalidOperationException>(() => StateSerializer.Save(new Scalars { Zone = pretended }));
    }

    [Fact]
    public void Restore_TextThatIsNoUri_IsOutOfRange() => Forgery.AssertRefused(
        new Scalars { Uri = new Uri("http://a/") }, Text("http://a/"), Text("http://a:b:c/"), StateErrorCode.OutOfRange, "Scalars.Uri", before: 1);

    [Fact]
    public void Restore_BigIntegerWithASpareByte_IsMalformed()
    {
        Scalars state = new() { Big = 0x1234 };
        Forgery.AssertRefused(state, [0x05, 0x34, 0x12], [0x07, 0x34, 0x12, 0x00], StateErrorCode.Malformed, "Scalars.Big");
        Forgery.AssertRefused(state, [0x05, 0x34, 0x12], [0x05, 0xFF, 0xFF], StateErrorCode.Malformed, "Scalars.Big");
    }

    [Fact]
    public void Restore_VersionWithRevisionButNoBuild_IsMalformed() => Forgery.AssertRefused(
        new Scalars { Version = new Version(5, 6, 7, 8) }, [11, 13, 17, 19], [11, 13, 1, 19], StateErrorCode.Malformed, "Scalars.Version");

    [Fact]
    public void Restore_AddressOfFiveBytes_IsOutOfRange() => Forgery.AssertRefused(
        new Scalars { Address = IPAddress.Parse("10.11.12.13") }, [4, 10, 11, 12, 13], [5, 10, 11, 12, 13], StateErrorCode.OutOfRange, "Scalars.Address");

    [Theory]
    [InlineData("", 0)]
    [InlineData("host", 1)]
    public void Restore_EndPointWithoutANameOrOfAnotherFamily_IsOutOfRange(string host, int family) => Forgery.AssertRefused(
        new Scalars { Host = new DnsEndPoint("host", 143) },
        [.. Text("host"), 0x3E, 0x02, 0x01],
        [.. Text(host), 0x3E, 0x02, (byte)((family << 1) | 1)],
        StateErrorCode.OutOfRange,
        "Scalars.Host");

    [Fact]
    public void Restore_NetworkWithBitsBehindItsPrefix_IsOutOfRange() => Forgery.AssertRefused(
        new Scalars { Network = IPNetwork.Parse("10.11.0.0/16") }, [4, 10, 11, 0, 0, 33], [4, 10, 11, 0, 1, 33], StateErrorCode.OutOfRange, "Scalars.Network");

    [Fact]
    public void Restore_BitBehindTheLast_IsMalformed() => Forgery.AssertRefused(
        new Scalars { Bits = new BitArray([true, false, true]) }, [7, 5], [7, 13], StateErrorCode.Malformed, "Scalars.Bits");

    [Fact]
    public void Restore_HugeBigInteger_IsTheSame()
    {
        BigInteger huge = BigInteger.Pow(7, 100_000);
        Assert.Equal(huge, StateSerializer.Restore<Scalars>(StateSerializer.Save(new Scalars { Big = huge })).Big);
    }

    /// <summary>The bytes of a short text in a blob.</summary>
    private static byte[] Text(string text) => [(byte)((text.Length << 1) | 1), .. System.Text.Encoding.UTF8.GetBytes(text)];
}
