using System.Collections.Specialized;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace StateGen.Testing.Values;

/// <summary>Shrinks numbers, and types that consist of one number: gives values nearer to zero.</summary>
internal static class NumberShrinker
{
    /// <summary>
    /// Gives smaller counts, the smallest first: one half, three quarters and so on, up to one less. So shrinking takes as many steps as
    /// the number has bits.
    /// </summary>
    public static IEnumerable<BigInteger> Counts(BigInteger count)
    {
        BigInteger size = BigInteger.Abs(count);
        if (size > 1)
        {
            yield return count.Sign;
        }

        for (BigInteger less = size / 2; less > 0; less /= 2)
        {
            if (size - less > 1)
            {
                yield return (size - less) * count.Sign;
            }
        }

        if (count < 0)
        {
            yield return size;
        }
    }

    /// <summary>Shrinks integers, enums, and types that consist of one integer. Gives nothing for any other value.</summary>
    public static IEnumerable<object> Integers(object value) => value switch
    {
        Enum => Integers(Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture))
            .Select(count => Enum.ToObject(value.GetType(), count))
            .Where(smaller => !Enum.IsDefined(value.GetType(), value) || Enum.IsDefined(value.GetType(), smaller)),
        sbyte number => Of(number, sbyte.CreateChecked),
        byte number => Of(number, byte.CreateChecked),
        short number => Of(number, short.CreateChecked),
        ushort number => Of(number, ushort.CreateChecked),
        int number => Of(number, int.CreateChecked),
        uint number => Of(number, uint.CreateChecked),
        long number => Of(number, long.CreateChecked),
        ulong number => Of(number, ulong.CreateChecked),
        nint number => Of(number, nint.CreateChecked),
        nuint number => Of(number, nuint.CreateChecked),
        Int128 number => Of(number, Int128.CreateChecked),
        UInt128 number => Of(number, UInt128.CreateChecked),
        BigInteger number => Of(number, count => count),
        char letter => letter == 'a' ? [] : Of(letter, count => (char)count).Prepend('a'),
        Rune rune => rune.Value == 'a' ? [] : Counts(rune.Value).Where(count => Rune.IsValid((int)count)).Select(count => (object)new Rune((int)count)).Prepend(new Rune('a')),
        DateOnly date => Of(date.DayNumber, count => DateOnly.FromDayNumber((int)count)),
        Guid id => Of(new BigInteger(id.ToByteArray(bigEndian: true), isUnsigned: true, isBigEndian: true), ToGuid),
        Index index => Of(index.Value, count => new Index((int)count, index.IsFromEnd)).Append(new Index(index.Value)),
        BitVector32 bits => Of((uint)bits.Data, count => new BitVector32((int)(uint)count)),
        _ => [],
    };

    /// <summary>Shrinks floating-point numbers and decimals. Gives whole numbers first.</summary>
    public static IEnumerable<object> Fractions(object value) => value switch
    {
        float number => Fractions(number).Select(each => (object)(float)each),
        Half number => Fractions((double)number).Select(each => (object)(Half)each),
        double number => Fractions(number).Select(each => (object)each),
        decimal number => Decimals(number).Select(each => (object)each),
        _ => [],
    };

    private static IEnumerable<double> Fractions(double number)
    {
        // A finite number would not fail for the same reason as NaN or an infinity.
        if (!double.IsFinite(number))
        {
            return double.IsNegativeInfinity(number) ? [double.PositiveInfinity] : [];
        }

        double whole = Math.Truncate(number);
        IEnumerable<double> counts = Counts(new BigInteger(whole)).Select(count => (double)count);
        return whole == number ? counts : counts.Append(whole).Append(Math.Abs(number));
    }

    private static IEnumerable<decimal> Decimals(decimal number)
    {
        decimal whole = decimal.Truncate(number);
        foreach (BigInteger count in Counts(new BigInteger(whole)))
        {
            yield return (decimal)count;
        }

        // The same value with fewer decimal places is simpler, and has other bits.
        if (number.Scale > 0)
        {
            yield return whole;
            yield return decimal.Round(number, number.Scale - 1, MidpointRounding.ToZero);
        }

        yield return Math.Abs(number);
    }

    private static IEnumerable<object> Of<T>(T number, Func<BigInteger, T> make)
        where T : INumberBase<T> => Counts(BigInteger.CreateChecked(number)).Where(Fits<T>).Select(count => (object)make(count));

    private static IEnumerable<object> Of(BigInteger number, Func<BigInteger, object> make) => Counts(number).Select(make);

    /// <summary>Whether a number type contains a count. It does not contain the absolute value of its lowest signed number.</summary>
    private static bool Fits<T>(BigInteger count)
        where T : INumberBase<T> => BigInteger.CreateChecked(T.CreateSaturating(count)) == count;

    private static object ToGuid(BigInteger count)
    {
        byte[] bytes = new byte[16];
        count.TryWriteBytes(bytes.AsSpan(16 - count.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
        return new Guid(bytes, bigEndian: true);
    }
}
