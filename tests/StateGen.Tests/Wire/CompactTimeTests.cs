using StateGen.Tests.Catalogue;
using StateGen.Tests.Laws;

namespace StateGen.Tests.Wire;

/// <summary>Points in time. Rounded and near ones take fewer bytes.</summary>
public sealed class CompactTimeTests
{
    [Theory]
    [InlineData("2026-11-24T10:00:00", 3, 5)]
    [InlineData("2026-11-24T10:00:01", 4, 5)]
    [InlineData("2026-11-24T10:00:00.123", 6, 7)]
    [InlineData("2026-11-24T10:00:00.1234567", 8, 9)]
    [InlineData("2020-01-01T00:00:00", 3, 4)]
    [InlineData("2019-12-31T23:59:59", 5, 5)]
    [InlineData("1980-05-17T00:00:00", 4, 4)]
    [InlineData("1980-05-17T00:00:00.001", 7, 7)]
    [InlineData("1980-05-17T00:00:00.0000001", 9, 9)]
    [InlineData("1930-05-17T00:00:01", 7, 7)]
    [InlineData("2035-12-13T10:07:00", 3, 5)] // The last minute that fits into 23 bits, and the next one.
    [InlineData("2035-12-13T10:08:00", 4, 5)]
    [InlineData("2054-01-09T13:37:03", 4, 5)] // The last second that fits into 30 bits, and the next one.
    [InlineData("2054-01-09T13:37:04", 5, 5)]
    [InlineData("3200-01-01T00:00:00.001", 7, 7)]
    [InlineData("0001-01-01T00:00:00", 4, 4)]
    [InlineData("9999-12-31T23:59:59.9999999", 9, 9)]
    [InlineData("9999-12-31T23:59:59", 9, 9)]
    public void Save_ATime_TakesSoManyBytes(string text, int utcSize, int otherSize)
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
            Assert.Equal(kind == DateTimeKind.Utc ? utcSize : otherSize, blob.Length - StateSerializer.Save(new Times()).Length);
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
    [InlineData("00 db b9 37")] // One day out of range.
    [InlineData("30 00 40 37 f4 75 28 ca 2b")] // One tick out of range.
    [InlineData("f0 ff ff ff ff ff ff ff ff")]
    public void Restore_WhatIsAfterTheYear9999_IsRefused(string time)
    {
        byte[] bytes = Convert.FromHexString(time.Replace(" ", ""));
        StateFormatException error = Assert.Throws<StateFormatException>(
            () => StateSerializer.Restore<Times>(Blobs.Craft("times", [0x01, .. bytes])));
        Assert.Equal(StateErrorCode.OutOfRange, error.Code);
    }
}
