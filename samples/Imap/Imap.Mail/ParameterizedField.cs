using System.Text;

namespace Imap.Mail;

/// <summary>A header field of the shape <c>value; name=value; …</c> (RFC 2045, section 5.1).</summary>
/// <param name="Value">The value before the first semicolon, without comments.</param>
/// <param name="Parameters">The parameters in order.</param>
internal sealed record ParameterizedField(string Value, IReadOnlyList<FieldParameter> Parameters)
{
    /// <summary>Reads an unfolded value. What cannot be read is left out; nothing is refused.</summary>
    public static ParameterizedField Parse(string text)
    {
        int position = 0;
        string value = ReadUntil(text, ref position, ';');
        var parameters = new List<FieldParameter>();
        while (position < text.Length)
        {
            // Past the semicolon.
            position++;
            string name = ReadUntil(text, ref position, '=');
            if (position < text.Length && text[position] == '=')
            {
                position++;
                string parameterValue = ReadUntil(text, ref position, ';');
                if (name.Length > 0)
                {
                    parameters.Add(new FieldParameter(name, parameterValue));
                }
            }
        }

        return new ParameterizedField(value, parameters);
    }

    /// <summary>
    /// Reads up to a semicolon or to <paramref name="stop"/>, without comments. A quoted string is the whole value;
    /// an unquoted value may hold spaces: file names are often written so, although they should not be.
    /// </summary>
    private static string ReadUntil(string text, ref int position, char stop)
    {
        var value = new StringBuilder();
        bool quoted = false;
        bool begun = false;
        while (position < text.Length && text[position] != ';' && text[position] != stop)
        {
            char c = text[position];
            if (c == '"' && !begun)
            {
                value.Clear();
                StructuredText.ReadQuoted(text, ref position, value);
                quoted = begun = true;
            }
            else if (c == '(')
            {
                StructuredText.SkipComment(text, ref position);
            }
            else
            {
                begun |= c is not (' ' or '\t');
                position++;
                if (!quoted)
                {
                    value.Append(c);
                }
            }
        }

        return quoted ? value.ToString() : value.ToString().Trim(' ', '\t');
    }
}
