using System.Text;

namespace Imap.Server.Sessions;

/// <summary>Formats text from clients for the log: limited in length, on one line, without control characters.</summary>
internal static class LogText
{
    /// <summary>The most characters of one text that a client chose.</summary>
    public const int Limit = 100;

    /// <summary>A text in quotes.</summary>
    public static string Quote(string text, int limit = Limit)
    {
        var quoted = new StringBuilder("\"", Math.Min(text.Length, limit) + 8);
        foreach (char c in text.AsSpan(0, Math.Min(text.Length, limit)))
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~')
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append($"\\u{(int)c:x4}");
            }
        }

        return quoted.Append(text.Length > limit ? "\"..." : "\"").ToString();
    }
}
