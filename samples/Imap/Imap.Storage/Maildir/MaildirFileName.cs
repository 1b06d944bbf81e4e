using System.Globalization;
using System.Text;
using Imap.Protocol;

namespace Imap.Storage.Maildir;

/// <summary>
/// The name of a message file: a constant base name, then <c>:2,</c> and the flags as letters (https://cr.yp.to/proto/maildir.html).
/// Unknown letters are kept.
/// </summary>
/// <param name="BaseName">The part before <c>:2,</c>, which identifies the message.</param>
/// <param name="Flags">The flags of the letters.</param>
/// <param name="OtherLetters">The letters that IMAP has no system flag for.</param>
internal readonly record struct MaildirFileName(string BaseName, SystemFlags Flags, string OtherLetters)
{
    private const string Separator = ":2,";

    // The longest name that file systems allow, in octets.
    private const int LongestName = 255;

    // In ASCII order, as the specification requires.
    private static readonly (char Letter, SystemFlags Flag)[] Letters =
    [
        ('D', SystemFlags.Draft),
        ('F', SystemFlags.Flagged),
        ('R', SystemFlags.Answered),
        ('S', SystemFlags.Seen),
        ('T', SystemFlags.Deleted),
    ];

    /// <summary>The base name of a file name, without a copy of it.</summary>
    public static ReadOnlySpan<char> BaseOf(ReadOnlySpan<char> fileName)
    {
        int at = fileName.IndexOf(Separator);
        return at < 0 ? fileName : fileName[..at];
    }

    /// <summary>Parses a file name. Every name is valid.</summary>
    public static MaildirFileName Parse(string fileName)
    {
        int at = fileName.IndexOf(Separator, StringComparison.Ordinal);
        if (at < 0)
        {
            return new MaildirFileName(fileName, SystemFlags.None, "");
        }

        var flags = SystemFlags.None;
        string others = "";
        foreach (char letter in fileName.AsSpan(at + Separator.Length))
        {
            SystemFlags flag = Array.Find(Letters, l => l.Letter == letter).Flag;
            flags |= flag;
            others += flag == SystemFlags.None ? letter : "";
        }

        return new MaildirFileName(fileName[..at], flags, others);
    }

    /// <summary>Whether no file can have the name.</summary>
    public bool IsTooLong => Encoding.UTF8.GetByteCount(ToString()) > LongestName;

    /// <summary>The number after a key as in <c>,W=123</c>, or -1; delivery agents note sizes so.</summary>
    public static long SizeNoted(string baseName, string key)
    {
        int at = baseName.IndexOf(key, StringComparison.Ordinal);
        if (at < 0)
        {
            return -1;
        }

        ReadOnlySpan<char> digits = baseName.AsSpan(at + key.Length);
        int end = digits.IndexOf(',');
        digits = end < 0 ? digits : digits[..end];
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long size) ? size : -1;
    }

    /// <summary>The file name, always with <c>:2,</c>, as files in cur/ have it.</summary>
    public override string ToString()
    {
        SystemFlags flags = Flags;
        string ours = string.Concat(Letters.Where(l => (flags & l.Flag) != 0).Select(l => l.Letter));
        string letters = OtherLetters.Length == 0 ? ours : string.Concat((ours + OtherLetters).Distinct().Order());
        return BaseName + Separator + letters;
    }
}
