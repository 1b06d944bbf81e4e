using System.Collections;
using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using StateGen.Testing.Values;

namespace StateGen.Testing.Tests.Values;

/// <summary>Values of all types shrink in few steps to the smallest one that fails.</summary>
public sealed class ScalarShrinkerTests
{
    private const int MostSteps = 2_000;

    private static readonly DateTime Noon = new(2026, 11, 29, 12, 34, 56, 789, DateTimeKind.Utc);

    [Fact]
    public void TimeSpan_OfHalfAMinuteAndMore_BecomesHalfAMinute() =>
        Assert.Equal(TimeSpan.FromSeconds(30), Smallest(new TimeSpan(123_456_789_012), span => span >= TimeSpan.FromSeconds(30)));

    [Fact]
    public void TimeSpan_BelowZero_StaysBelowZero() =>
        Assert.Equal(new TimeSpan(-1), Smallest(new TimeSpan(-12_345_678_901_234), span => span < TimeSpan.Zero));

    [Fact]
    public void TimeSpan_WithTicks_BecomesOneTick() => Assert.Equal(new TimeSpan(1), Smallest(new TimeSpan(long.MaxValue), span => span.Ticks % 10_000 != 0));

    [Fact]
    public void TimeSpan_InAState_IsPrintedAsTheSmallestThatItsSettersTake()
    {
        StateSuite<ChatTimer> suite = new(new StateTestOptions { Seed = 3 }.Member("Retries", Gen.Choose(3, 9)));
        StateLawException error = Assert.Throws<StateLawException>(() => suite.Check("Short", timer => Assert.True(timer.Idle < TimeSpan.FromMinutes(1))));
        Assert.Contains("Idle = new TimeSpan(600000000L),", error.Message);
        Assert.Contains("Retries = 3,", error.Message);
    }

    [Fact]
    public void DateTime_FromAnHourOn_BecomesThatHourOfNoKind() =>
        Assert.Equal(new DateTime(2000, 12, 31, 1, 0, 0), Smallest(Noon, time => time >= new DateTime(2000, 12, 31, 1, 0, 0)));

    [Fact]
    public void DateTime_OfAKind_KeepsIt()
    {
        DateTime smallest = Smallest(Noon, time => time.Kind == DateTimeKind.Utc);
        Assert.Equal(DateTimeKind.Utc, smallest.Kind);
        Assert.Equal(0, smallest.Ticks);
    }

    [Fact]
    public void DateTimeOffset_WithAnOffset_KeepsIt() =>
        Assert.Equal(TimeSpan.FromHours(2), Smallest(new DateTimeOffset(Noon.Ticks, TimeSpan.FromHours(2)), time => time.Offset != TimeSpan.Zero).Offset);

    [Fact]
    public void Decimal_WithAFraction_KeepsAFewDigits() => Assert.Equal(1, Smallest(12345.67890m, number => decimal.Truncate(number) != number || number.Scale > 0).Scale);

    [Fact]
    public void Double_OverALimit_BecomesTheNextWholeNumber() => Assert.Equal(1001d, Smallest(1e300, number => number > 1000));

    [Fact]
    public void Double_ThatIsNoNumber_Stays() => Assert.Equal(double.NaN, Smallest(double.NaN, double.IsNaN));

    [Fact]
    public void Enum_BecomesTheSmallestDefinedValueThatFails() => Assert.Equal(DayOfWeek.Wednesday, Smallest(DayOfWeek.Saturday, day => day >= DayOfWeek.Wednesday));

    [Fact]
    public void Char_BecomesALetter() => Assert.Equal('a', Smallest('\uD83D', letter => letter != 0));

    /// <summary>A value of each supported type without parts.</summary>
    public static TheoryData<object> Values { get; } =
    [
        sbyte.MinValue, byte.MaxValue, short.MinValue, ushort.MaxValue, int.MinValue, uint.MaxValue, long.MinValue, ulong.MaxValue, nint.MinValue, nuint.MaxValue,
        Int128.MinValue, UInt128.MaxValue, -BigInteger.Pow(7, 300), float.MinValue, double.MaxValue, Half.MinValue, double.NegativeInfinity, -123.456789m, decimal.MaxValue,
        char.MaxValue, new Rune(0x1F600), Guid.Parse("ffffffff-ffff-ffff-ffff-ffffffffffff"), Noon, new DateTimeOffset(DateTime.MaxValue.Ticks, TimeSpan.Zero),
        new DateTimeOffset(DateTime.MinValue.AddHours(3).Ticks, TimeSpan.FromHours(3)), TimeSpan.MinValue, TimeSpan.MaxValue, TimeOnly.MaxValue, DateOnly.MaxValue,
        new Complex(-1.5, 1e9), new Vector2(1.5f), new Vector3(-2), new Vector4(3), new Quaternion(1, 2, 3, 4), new Plane(1, 2, 3, 4), Matrix3x2.Identity, Matrix4x4.Identity,
        new System.Drawing.PointF(1, 2), new System.Drawing.SizeF(3, 4), new System.Drawing.RectangleF(1, 2, 3, 4), new System.Drawing.Point(-1, 2), new System.Drawing.Size(3, 4),
        new System.Drawing.Rectangle(1, 2, 3, 4), new Range(^5, 7), ^9, new Version(9, 8, 7, 6), IPAddress.Parse("10.1.2.3"), IPAddress.Parse("fe80::1%3"),
        new IPEndPoint(IPAddress.Loopback, 143), new DnsEndPoint("example.com", 143), new Uri("http://example.com/"), new BitArray(70, true), new BitVector32(-1),
        new NameValueCollection { ["a"] = "b", ["c"] = "d" }, JsonElement.Parse("[1]"), JsonDocument.Parse("{}"), new StringBuilder("xyz"), "text",
        TimeZoneInfo.CreateCustomTimeZone("Here", TimeSpan.FromHours(1), "Here", "Here"), DayOfWeek.Saturday, (DayOfWeek)(-77),
    ];

    [Theory, MemberData(nameof(Values))]
    public void Value_OfEachType_IsMadeSmallerAndEnds(object value) => Assert.NotNull(Smallest(value, _ => true, leastSteps: 1));

    /// <summary>The value that shrinking ends with, if each step goes to the first smaller value that fails.</summary>
    private static T Smallest<T>(T value, Func<T, bool> fails, int leastSteps = 0)
        where T : notnull
    {
        int steps = 0;
        while (ScalarShrinker.Shrink(value).Cast<T>().Select(each => new { Value = each }).FirstOrDefault(each => fails(each.Value)) is { } smaller)
        {
            Assert.True(++steps < MostSteps, $"No end: {smaller.Value}");
            value = smaller.Value;
        }

        Assert.True(steps >= leastSteps, "Nothing is smaller.");
        return value;
    }
}
