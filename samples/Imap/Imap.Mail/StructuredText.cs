using System.Text;

namespace Imap.Mail;

/// <summary>The lexical parts that structured header fields share (RFC 5322, section 3.2).</summary>
internal static class StructuredText
{
    /// <summary>Reads a quoted string from its opening quote. One without a closing quote ends with the text.</summary>
    public static void ReadQuoted(string text, ref int position, StringBuilder value)
    {
        position++;
        while (position < text.Length)
        {
            char c = text[position++];
            if (c == '"')
            {
                return;
            }

            if (c == '\\' && position < text.Length)
            {
                c = text[position++];
            }

            value.Append(c);
        }
    }

    /// <summary>Skips a comment, with those nested in it, and returns its text without the outer parentheses.</summary>
    public static string SkipComment(string text, ref int position)
    {
        var comment = new StringBuilder();
        int depth = 0;
        while (position < text.Length)
        {
            char c = text[position++];
            if (c == ')' && --depth == 0)
            {
                break;
            }

            if (c == '(' && depth++ == 0)
            {
                continue;
            }

            if (c == '\\' && position < text.Length)
            {
                c = text[position++];
            }

            comment.Append(c);
        }

        return comment.ToString();
    }
}
