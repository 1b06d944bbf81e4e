using StateGen.Testing.Values;

namespace StateGen.Testing.Tests.Values;

/// <summary>Shrinking a failing state finds the smallest one in few attempts.</summary>
public sealed class NodeShrinkerTests
{
    private const int Tries = 2_000;

    [Theory]
    [InlineData(int.MaxValue, 1_000_003)]
    [InlineData(int.MinValue, -1_000_003)]
    [InlineData(long.MaxValue, 5_000_000_000_000_000_001)]
    [InlineData(long.MinValue, -2L)]
    [InlineData(ulong.MaxValue, 10_000_000_000_000_000_000)]
    [InlineData((short)-30_000, (short)-29_999)]
    [InlineData((byte)255, (byte)1)]
    public void Shrink_NumberThatFailsFromOneOn_FindsThatOneInFewTries(object first, object least)
    {
        decimal bound = Convert.ToDecimal(least, null);
        bool Fails(object value) => Convert.ToDecimal(value, null) / bound >= 1;
        Assert.Equal(least, Smallest(first, Fails, out int tries));
        Assert.InRange(tries, 0, Tries);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(-1)]
    [InlineData(0)]
    public void Shrink_AnyNumber_GivesSimplerOnesOnly(int number) =>
        Assert.All(
            NodeShrinker.Shrink(ValueNode.Leaf(typeof(int), number), canBeNull: false),
            smaller => Assert.True(Math.Abs((int)smaller.Value!) < Math.Abs(number) || (number < 0 && (int)smaller.Value! == -number)));

    // As FsCheck does: continue with the first smaller value that fails.
    private static object Smallest(object value, Func<object, bool> fails, out int tries)
    {
        tries = 0;
        bool isSmaller = true;
        while (isSmaller)
        {
            isSmaller = false;
            foreach (ValueNode smaller in NodeShrinker.Shrink(ValueNode.Leaf(value.GetType(), value), canBeNull: false))
            {
                if (++tries > Tries)
                {
                    return value;
                }

                if (fails(smaller.Value!))
                {
                    value = smaller.Value!;
                    isSmaller = true;
                    break;
                }
            }
        }

        return value;
    }
}
