using System.Text;

namespace Imap.Mail;

/// <summary>One field of a header, as a slice of the message.</summary>
/// <param name="Octets">The field with its folding and its line end.</param>
/// <param name="NameLength">The length of the name; 0 for a line that is not a field (RFC 5322, section 2.2).</param>
/// <param name="ValueStart">The beginning of the value in <paramref name="Octets"/>.</param>
public readonly record struct HeaderField(ReadOnlyMemory<byte> Octets, int NameLength, int ValueStart)
{
    /// <summary>The name as written; empty for a line that is not a field.</summary>
    public string Name => Encoding.Latin1.GetString(Octets.Span[..NameLength]);

    /// <summary>The value, unfolded and trimmed, with one character for each octet, so that it can be written back unchanged.</summary>
    public string Value
    {
        get
        {
            string raw = Encoding.Latin1.GetString(Octets.Span[ValueStart..]);

            // Unfolding removes the line ends and leaves the white space (RFC 5322, section 2.2.3).
            return raw.Replace("\r\n", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Trim(' ', '\t');
        }
    }

    /// <summary>Whether this is the name of the field. Case is ignored.</summary>
    public bool Is(string name) => Ascii.EqualsIgnoreCase(Octets.Span[..NameLength], name);

    /// <summary>Reads the field that the octets are, its folded lines included.</summary>
    internal static HeaderField Read(ReadOnlyMemory<byte> octets)
    {
        int colon = octets.Span.IndexOf((byte)':');
        if (colon > 0)
        {
            // White space before the colon is obsolete syntax (RFC 5322, section 4.5).
            ReadOnlySpan<byte> name = octets.Span[..colon].TrimEnd(" \t"u8);
            if (!name.IsEmpty && !name.ContainsAnyExceptInRange((byte)'!', (byte)'~'))
            {
                return new HeaderField(octets, name.Length, colon + 1);
            }
        }

        return new HeaderField(octets, 0, 0);
    }
}
