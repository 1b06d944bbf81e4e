using FsCheck;
using FsCheck.Fluent;
using StateGen.IO;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Wire;

/// <summary>The integer encoding, with edge cases and random values.</summary>
public sealed class VarintTests
{
    [Theory]
    [InlineData(0UL, "01")]
    [InlineData(1UL, "03")]
    [InlineData(127UL, "ff")]
    [InlineData(128UL, "0202")]
    [InlineData(16383UL, "feff")]
    [InlineData(16384UL, "040002")]
    [InlineData((1UL << 56) - 1, "80ffffffffffffff")]
    [InlineData(1UL << 56, "000000000000000001")]
    [InlineData(ulong.MaxValue, "00ffffffffffffffff")]
    public void Write_GivesTheseBytes(ulong value, string hex)
    {
        byte[] bytes = new byte[StatePrimitives.MaxVarintSize + StatePrimitives.Slack];
        int size = StatePrimitives.WriteVarint(ref bytes[0], value);

        Assert.Equal(hex, Convert.ToHexStringLower(bytes.AsSpan(0, size)));
        Assert.Equal(size, StatePrimitives.VarintSize(value));
        Assert.Equal(value, StatePrimitives.ReadVarint(ref bytes[0], out int read));
        Assert.Equal(size, read);
    }

    [Fact]
    public void Read_OfAnyBytes_IsTheOnlyEncodingOrRefused() =>
        Prop.ForAll<ulong, ulong, byte>((low, high, shift) =>
        {
            byte[] bytes = new byte[24];
            BitConverter.TryWriteBytes(bytes, low >> (shift & 63));
            BitConverter.TryWriteBytes(bytes.AsSpan(8), high >> (shift & 63));
            ulong value = StatePrimitives.ReadVarint(ref bytes[0], out int size);
            if (size == 0)
            {
                return true;
            }

            byte[] again = new byte[24];
            return StatePrimitives.WriteVarint(ref again[0], value) == size
                && again.AsSpan(0, size).SequenceEqual(bytes.AsSpan(0, size));
        }).Check(Law.Config);

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void ZigZag_AndBack_IsTheSame(long value) =>
        Assert.Equal(value, StatePrimitives.UnZigZag(StatePrimitives.ZigZag(value)));
}
