using System.Buffers;

namespace Imap.Wire;

/// <summary>The character classes of RFC 3501, section 9.</summary>
internal static class AtomChars
{
    private const string AtomOctets =
        "!#$&'+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[^_`abcdefghijklmnopqrstuvwxyz|}~";

    /// <summary>ATOM-CHAR.</summary>
    public static SearchValues<byte> Atom { get; } = Of(AtomOctets);

    /// <summary>ASTRING-CHAR: ATOM-CHAR and <c>]</c>.</summary>
    public static SearchValues<byte> AString { get; } = Of(AtomOctets + "]");

    /// <summary>The characters of a tag: ASTRING-CHAR except <c>+</c>.</summary>
    public static SearchValues<byte> Tag { get; } = Of(AtomOctets.Replace("+", "", StringComparison.Ordinal) + "]");

    /// <summary>The characters of a mailbox pattern: ASTRING-CHAR and wildcards.</summary>
    public static SearchValues<byte> Pattern { get; } = Of(AtomOctets + "]%*");

    /// <summary>The visible ASCII characters: all except the space and control characters.</summary>
    public static SearchValues<byte> Visible { get; } = Of(AtomOctets + "]%*()\"\\{");

    /// <summary>The digits.</summary>
    public static SearchValues<byte> Digits { get; } = Of("0123456789");

    /// <summary>The characters of a sequence set.</summary>
    public static SearchValues<byte> Set { get; } = Of("0123456789:,*");

    /// <summary>The name of a FETCH item up to its section.</summary>
    public static SearchValues<byte> ItemName { get; } = Of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.");

    /// <summary>ATOM-CHAR of UTF-16, for output.</summary>
    public static SearchValues<char> AtomText { get; } = SearchValues.Create(AtomOctets);

    /// <summary>Tag characters of UTF-16, for tags from saved sessions.</summary>
    public static SearchValues<char> TagText { get; } =
        SearchValues.Create(AtomOctets.Replace("+", "", StringComparison.Ordinal) + "]");

    private static SearchValues<byte> Of(string characters) =>
        SearchValues.Create(System.Text.Encoding.ASCII.GetBytes(characters));
}
