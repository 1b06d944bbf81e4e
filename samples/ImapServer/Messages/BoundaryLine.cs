namespace ImapServer.Messages;

/// <summary>A line that divides the parts of a multipart (RFC 2046, section 5.1.1).</summary>
/// <param name="Start">Where the line begins.</param>
/// <param name="TextEnd">Where the line end before it begins: that one belongs to the boundary.</param>
/// <param name="End">Where the next line begins.</param>
/// <param name="Closes">Whether it is the last boundary.</param>
/// <param name="Found">False where the text ends before there is a boundary.</param>
internal readonly record struct BoundaryLine(int Start, int TextEnd, int End, bool Closes, bool Found)
{
    /// <summary>The end of a text that has no more boundary.</summary>
    public static BoundaryLine None(int length) => new(length, length, length, Closes: false, Found: false);

    /// <summary>Finds the next line that is a boundary, from the beginning of a line on.</summary>
    /// <param name="text">The body of the multipart.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="delimiter">The boundary with its two hyphens.</param>
    public static BoundaryLine Find(ReadOnlySpan<byte> text, int from, ReadOnlySpan<byte> delimiter)
    {
        int start = from;
        while (start < text.Length)
        {
            int length = text[start..].IndexOf((byte)'\n');
            int end = length < 0 ? text.Length : start + length + 1;
            if (text[start..end].StartsWith(delimiter) && IsTail(text[(start + delimiter.Length)..end], out bool closes))
            {
                return new BoundaryLine(start, TextEndBefore(text, start), end, closes, Found: true);
            }

            start = end;
        }

        return None(text.Length);
    }

    /// <summary>Only white space, or two hyphens and white space, may follow; else the line has a longer boundary.</summary>
    private static bool IsTail(ReadOnlySpan<byte> tail, out bool closes)
    {
        closes = tail.StartsWith("--"u8);
        return !tail[(closes ? 2 : 0)..].ContainsAnyExcept(" \t\r\n"u8);
    }

    private static int TextEndBefore(ReadOnlySpan<byte> text, int start)
    {
        int end = start;
        if (end > 0 && text[end - 1] == '\n')
        {
            end--;
            if (end > 0 && text[end - 1] == '\r')
            {
                end--;
            }
        }

        return end;
    }
}
