using FsCheck.Xunit;
using ImapIdle.Timing;

namespace ImapIdle.Tests.Timing;

public sealed class TimerWheelTests
{
    private const long Tick = 16;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(120_000)]
    [InlineData(1_800_000)]
    [InlineData(86_400_000)]
    public void TryExpire_OneTimer_IsNeverEarlyAndATickLateAtMost(long delay)
    {
        const long Start = 123_456_789;
        using var wheel = new TimerWheel(10, Start);
        wheel.Set(3, Start + delay);
        Assert.False(delay > 0 && wheel.TryExpire(Start + delay - 1, out _));
        Assert.True(wheel.TryExpire(Start + delay + Tick, out int index));
        Assert.Equal(3, index);
        Assert.False(wheel.TryExpire(Start + delay + Tick, out _));
        Assert.Equal(long.MaxValue, wheel.NextDue);
    }

    [Fact]
    public void NextDue_Followed_FiresEveryTimerInFewSteps()
    {
        using var wheel = new TimerWheel(1000, 0);
        var random = new Random(1);
        long[] due = [.. Enumerable.Range(0, 1000).Select(_ => random.NextInt64(0, 10_000_000))];
        for (int i = 0; i < due.Length; i++)
        {
            wheel.Set(i, due[i]);
        }

        int fired = 0, steps = 0;
        for (long now = 0; wheel.NextDue != long.MaxValue; steps++)
        {
            Assert.True(wheel.NextDue >= now - Tick);
            now = Math.Max(now, wheel.NextDue);
            while (wheel.TryExpire(now, out int index))
            {
                Assert.InRange(now, due[index], due[index] + Tick);
                fired++;
            }
        }

        Assert.Equal(1000, fired);
        Assert.InRange(steps, 1, 5000);
    }

    [Fact]
    public void Set_InThePast_FiresAtOnce()
    {
        using var wheel = new TimerWheel(2, 1000);
        Assert.False(wheel.TryExpire(500_000, out _));
        wheel.Set(1, 7);
        Assert.True(wheel.NextDue <= 500_000);
        Assert.True(wheel.TryExpire(500_000, out int index) && index == 1);
    }

    [Property]
    public void AnyOperations_FiresWhatAModelFires(List<(byte Kind, ushort Amount)> operations)
    {
        using var wheel = new TimerWheel(16, 0);
        var model = new Dictionary<int, long>();
        long now = 0;
        foreach ((byte kind, ushort amount) in operations)
        {
            int index = kind / 4 % 16;
            switch (kind % 4)
            {
                case 0 or 1:
                    long due = now + (long)amount * (kind >= 128 ? 5000 : 1);
                    wheel.Set(index, due);
                    model[index] = due;
                    break;
                case 2:
                    wheel.Cancel(index);
                    model.Remove(index);
                    break;
                default:
                    now += (long)amount * (kind >= 128 ? 100 : 1);
                    while (wheel.TryExpire(now, out int fired))
                    {
                        Assert.True(model.Remove(fired, out long at) && at <= now, $"{fired} fired at {now}");
                    }

                    Assert.DoesNotContain(model, timer => timer.Value + Tick < now);
                    break;
            }
        }

        Assert.Equal(model.Count == 0, wheel.NextDue == long.MaxValue);
    }
}
