using StateGen.CompilerServices;

[assembly: StateGen.StateFormatter(typeof(StateGen.Tests.Formatters.MoneyFormatter))]

namespace StateGen.Tests.Formatters;

/// <summary>A formatter on the assembly. It writes every member and every item of type Money.</summary>
public sealed class MoneyFormatter : IStateFormatter<Money>
{
    public static void Write(ref StateWriter writer, Money value)
    {
        writer.WriteVarint((ulong)value.Cents);
        StringFormatter.Write(ref writer, value.Currency);
    }

    public static Money Read(ref StateReader reader)
    {
        long cents = (long)reader.ReadVarint(long.MaxValue);
        string currency = StringFormatter.Read(ref reader);
        return currency.Length == 3
            ? new Money(cents, currency)
            : throw new StateFormatException(StateErrorCode.OutOfRange, "A currency has three letters.");
    }
}
