using System.Globalization;
using Imap.Protocol;

namespace Imap.Wire;

internal ref partial struct CommandParser
{
    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>A number of 32 bits.</summary>
    public uint Number(string what = "a number")
    {
        CommandParser start = this;
        ulong number = Number64(what);
        return number <= uint.MaxValue ? (uint)number : throw start.Expected($"{what} below 4294967296");
    }

    /// <summary>A number of 32 bits that is not 0.</summary>
    public uint NonZero(string what = "a number that is not 0")
    {
        CommandParser start = this;
        uint number = Number(what);
        return number != 0 ? number : throw start.Expected(what);
    }

    /// <summary>A number of 63 bits, as mod-sequences are (RFC 7162, section 7).</summary>
    public ulong Number64(string what = "a number")
    {
        CommandParser start = this;
        string digits = TakeWhile(AtomChars.Digits);
        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) && number <= long.MaxValue
            ? number
            : throw start.Expected(digits.Length == 0 ? what : $"{what} below 9223372036854775808");
    }

    /// <summary>A mod-sequence that is not 0.</summary>
    public ulong ModSeq()
    {
        CommandParser start = this;
        ulong modSeq = Number64("a mod-sequence");
        return modSeq != 0 ? modSeq : throw start.Expected("a mod-sequence that is not 0");
    }

    /// <summary>A set of message numbers or UIDs, or <c>$</c>.</summary>
    public SequenceSet SequenceSet()
    {
        if (TrySkip('$'))
        {
            return Protocol.SequenceSet.SavedSearch;
        }

        CommandParser start = this;
        return Protocol.SequenceSet.TryParse(TakeWhile(AtomChars.Set)) ?? throw start.Expected("a set of messages such as 1:3,7 or 5:*");
    }

    /// <summary>A date of SEARCH, with or without quotes: <c>1-Feb-2026</c>.</summary>
    public DateOnly Date()
    {
        CommandParser start = this;
        bool quoted = TrySkip('"');
        uint day = Number("a day of the month");
        DateOnly date = MonthAndYear(day, start);
        if (quoted)
        {
            Skip('"');
        }

        return date;
    }

    /// <summary>A date-time of APPEND: <c>" 1-Feb-2026 13:45:00 +0100"</c>.</summary>
    public DateTimeOffset DateTime()
    {
        CommandParser start = this;
        Skip('"');
        TrySkip(' ');
        DateOnly date = MonthAndYear(Number("a day of the month"), start);
        Space();
        uint hour = Number("the hour");
        Skip(':');
        uint minute = Number("the minute");
        Skip(':');
        uint second = Number("the second");
        Space();
        int sign = Next == '-' ? -1 : 1;
        if (!TrySkip('+') && !TrySkip('-'))
        {
            throw Expected("a time zone such as +0100");
        }

        uint zone = Number("a time zone such as +0100");
        Skip('"');

        // 60 is a leap second (RFC 3501 leaves it open); zones reach from -12:00 to +14:00.
        if (hour > 23 || minute > 59 || second > 60 || zone % 100 > 59 || zone > 1400)
        {
            throw start.Expected("a date and time that exist");
        }

        var offset = new TimeSpan(sign * (int)(zone / 100), sign * (int)(zone % 100), 0);
        var local = date.ToDateTime(new TimeOnly((int)hour, (int)minute, (int)Math.Min(second, 59)));
        return local.Year is > 1 and < 9999 ? new DateTimeOffset(local, offset) : throw start.Expected("a year between 2 and 9998");
    }

    private DateOnly MonthAndYear(uint day, CommandParser start)
    {
        Skip('-');
        string name = TakeWhile(AtomChars.ItemName);
        int month = Array.FindIndex(Months, m => string.Equals(m, name, StringComparison.OrdinalIgnoreCase)) + 1;
        Skip('-');
        uint year = Number("a year");
        if (month == 0 || year is 0 or > 9999 || day == 0 || day > System.DateTime.DaysInMonth((int)year, month))
        {
            throw start.Expected("a date such as 1-Feb-2026");
        }

        return new DateOnly((int)year, month, (int)day);
    }
}
