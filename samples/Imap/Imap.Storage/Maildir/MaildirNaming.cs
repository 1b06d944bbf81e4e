using System.Globalization;

namespace Imap.Storage.Maildir;

/// <summary>Creates base names that are unique on this and all other hosts.</summary>
internal static class MaildirNaming
{
    // The specification's replacements: neither may occur in a file name of a Maildir.
    private static readonly string Host = Environment.MachineName.Replace("/", "\\057").Replace(":", "\\072");

    private static uint _sequence;

    /// <summary>A fresh base name that notes the sizes of the message in the way of Maildir++.</summary>
    /// <param name="storedSize">Octets in the file.</param>
    /// <param name="wireSize">Octets with CRLF line ends.</param>
    public static string Next(long storedSize, long wireSize) => $"{Next()},S={storedSize},W={wireSize}";

    /// <summary>A fresh base name.</summary>
    public static string Next()
    {
        DateTime now = DateTime.UtcNow;
        long seconds = (long)(now - DateTime.UnixEpoch).TotalSeconds;
        long microseconds = now.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        uint sequence = Interlocked.Increment(ref _sequence);
        return $"{seconds}.M{microseconds:D6}P{Environment.ProcessId}Q{sequence}.{Host}";
    }

    /// <summary>The time of delivery: from the name if it contains one, otherwise the time of the file.</summary>
    public static DateTime DeliveryTime(string baseName, DateTime fileTime)
    {
        int dot = baseName.IndexOf('.');
        if (dot <= 0
            || !long.TryParse(baseName.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return fileTime;
        }

        DateTime time = DateTime.UnixEpoch.AddSeconds(seconds);
        ReadOnlySpan<char> rest = baseName.AsSpan(dot + 1);
        int at = rest.IndexOf('M');
        ReadOnlySpan<char> digits = at < 0 ? [] : rest[(at + 1)..];
        int length = digits.IndexOfAnyExceptInRange('0', '9');
        digits = length < 0 ? digits : digits[..length];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int micro) && micro < 1_000_000
            ? time.AddMicroseconds(micro)
            : time;
    }
}
