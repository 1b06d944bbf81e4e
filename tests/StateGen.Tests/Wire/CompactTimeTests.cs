using StateGen.IO;
using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Wire;

/// <summary>Points in time, which take fewer bytes the rounder and the nearer they are.</summary>
public sealed class CompactTimeTests
{
    [Theory]
    [InlineData("2026-11-24T10:00:00", 5)]
    [InlineData("2026-11-24T10:00:00.123", 6)]
    [InlineData("2026-11-24T10:00:00.1234567", 8)]
    [InlineData("2020-01-01T00:00:00", 1)]
    [InlineData("2019-12-31T23:59:59", 6)]
    [InlineData("1980-05-17T00:00:00", 6)]
    [InlineData("1980-05-17T00:00:00.001", 8)]
    [InlineData("1980-05-17T00:00:00.0000001", 9)]
    [InlineData("0001-01-01T00:00:00", 6)]
    [InlineData("9999-12-31T23:59:59.9999999", 9)]
    [InlineData("9999-12-31T23:59:59", 6)]
    public void Save_ATime_TakesSoManyBytes(string text, int size)
    {
        foreach (DateTimeKind kind in Enum.GetValues<DateTimeKind>())
        {
            DateTime time = DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), kind);
            if (time.Ticks == 0 && kind == DateTimeKind.Unspecified)
            {
                continue;
            }

            byte[] blob = StateSerializer.Save(new Times { DateTime = time });
            DateTime restored = StateSerializer.Restore<Times>(blob).DateTime;
            Assert.Equal((time, kind), (restored, restored.Kind));
            Assert.Equal(size, blob.Length - StateSerializer.Save(new Times()).Length);
        }
    }

    [Fact]
    public void Restore_RandomTimes_GivesTheSame()
    {
        Random random = new(1);
        for (int i = 0; i < 10_000; i++)
        {
            long unit = (long)Math.Pow(10, random.Next(12));
            DateTime time = new(random.NextInt64(DateTime.MaxValue.Ticks) / unit * unit, (DateTimeKind)random.Next(3));
            DateTime restored = StateSerializer.Restore<Times>(StateSerializer.Save(new Times { DateTime = time })).DateTime;
            Assert.Equal((time, time.Kind), (restored, restored.Kind));
        }
    }

    [Theory]
    [InlineData(13UL * 315_537_897_600, StateErrorCode.OutOfRange)] // One second too many.
    [InlineData((13UL * 315_537_897_600_000) + 4, StateErrorCode.OutOfRange)] // One millisecond too many.
    [InlineData(13UL + 12, StateErrorCode.Malformed)] // In full width, and with a count.
    public void Restore_WhatIsNoTime_IsRefused(ulong packed, StateErrorCode code)
    {
        byte[] bytes = new byte[24];
        int size = StatePrimitives.WriteVarint(ref bytes[0], packed);
        StateFormatException error = Assert.Throws<StateFormatException>(
            () => StateSerializer.Restore<Times>(Blobs.Craft("times", [0x01, .. bytes.AsSpan(0, size), .. new byte[8]])));
        Assert.Equal(code, error.Code);
    }
}
