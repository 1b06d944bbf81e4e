namespace Imap.Mail;

/// <summary>A line that divides the parts of a multipart (RFC 2046, section 5.1.1).</summary>
/// <param name="Start">The beginning of the line.</param>
/// <param name="TextEnd">The beginning of the preceding line end, which belongs to the boundary.</param>
/// <param name="End">The beginning of the next line.</param>
/// <param name="Closes">Whether it is the last boundary.</param>
/// <param name="Found">False if the text ends without a boundary.</param>
internal readonly record struct BoundaryLine(long Start, long TextEnd, long End, bool Closes, bool Found)
{
    /// <summary>The end of a text that has no more boundary.</summary>
    public static BoundaryLine None(long length) => new(length, length, length, Closes: false, Found: false);

    /// <summary>Finds the next line that is a boundary.</summary>
    /// <param name="lines">The lines of the multipart's body. They are read up to the boundary.</param>
    /// <param name="length">The length of the body.</param>
    /// <param name="delimiter">The boundary with its two hyphens.</param>
    public static BoundaryLine Find(LineScanner lines, long length, ReadOnlySpan<byte> delimiter)
    {
        while (lines.Next())
        {
            ReadOnlySpan<byte> line = lines.Line;
            if (line.StartsWith(delimiter) && IsTail(line[delimiter.Length..], out bool closes))
            {
                return new BoundaryLine(lines.Start, lines.Start - lines.LineEndBefore, lines.End, closes, Found: true);
            }
        }

        return None(length);
    }

    /// <summary>Only white space, or two hyphens and white space, may follow. Otherwise it is a longer boundary.</summary>
    private static bool IsTail(ReadOnlySpan<byte> tail, out bool closes)
    {
        closes = tail.StartsWith("--"u8);
        return !tail[(closes ? 2 : 0)..].ContainsAnyExcept(" \t\r\n"u8);
    }
}
