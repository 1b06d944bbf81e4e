using StateGen.Tests.Catalogue;

namespace StateGen.Tests.Wire;

/// <summary>Compares blobs with bytes written by hand from the format, so that no change of the wire format goes unnoticed.</summary>
public sealed class GoldenBytesTests
{
    [Fact]
    public void Save_Empty() => AssertBytes("09 00", new Empty());

    [Fact]
    public void Save_Point_HasPresenceThenFloatsThenText() =>
        AssertBytes("09 07 0000803f 00000080 05 6869", new Point(1f, -0f, "hi"));

    [Fact]
    public void Save_Evolved_HasItsLengthBeforeEachLaterLayer() =>
        AssertBytes(
            "19" // format 1, version 3
            + "05 1d" // layer 1: First and the bit for another layer; 7, zigzag 14
            + "0b 05 1d" // five bytes of layer 2: Second and the bit for another; 7
            + "05 03 1b", // two bytes of layer 3: Third and Flag; -7, zigzag 13
            new Evolved { First = 7, Second = 7, Third = -7 });

    [Fact]
    public void Save_ListWithNulls_HasAMaskBehindItsCount() =>
        AssertBytes("09 08 0f 06 03 61", new Texts { Second = null!, Lines = ["a", null, null!] });

    private static void AssertBytes<T>(string hex, T state)
        where T : IStateSerializable<T> =>
        Assert.Equal(
            string.Concat(hex.Where(char.IsAsciiHexDigit)), Convert.ToHexStringLower(StateSerializer.Save(state)[..^4]));
}
