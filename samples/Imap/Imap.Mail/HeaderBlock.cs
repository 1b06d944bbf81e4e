using Imap.Protocol;

namespace Imap.Mail;

/// <summary>
/// The header of a message or of a part. Its fields are read at each access: a header of a million fields costs time, never memory.
/// </summary>
/// <param name="octets">The header, including its final empty line if it has one.</param>
public readonly struct HeaderBlock(ReadOnlyMemory<byte> octets)
{
    // In a message outside of memory, fields beyond this limit are not found. The section itself is still complete.
    internal const int MaxRead = 256 * 1024;

    /// <summary>The header of the message, including its final empty line.</summary>
    public ReadOnlyMemory<byte> Octets { get; } = octets;

    /// <summary>The fields in order, including lines that are not fields.</summary>
    public IEnumerable<HeaderField> Fields
    {
        get
        {
            int start = 0;
            while (start < Octets.Length)
            {
                int end = FieldEnd(Octets.Span, start);
                if (IsEmptyLine(Octets.Span[start..end]))
                {
                    yield break;
                }

                yield return HeaderField.Read(Octets[start..end]);
                start = end;
            }
        }
    }

    /// <summary>The unfolded value of the first field with a name; <see langword="null"/> if there is no such field.</summary>
    public string? Find(string name)
    {
        foreach (HeaderField field in Fields)
        {
            if (field.Is(name))
            {
                return field.Value;
            }
        }

        return null;
    }

    /// <summary>The unfolded values of all fields of a name.</summary>
    public IEnumerable<string> FindAll(string name) => Fields.Where(field => field.Is(name)).Select(field => field.Value);

    /// <summary>The header that a piece of a message is.</summary>
    internal static HeaderBlock Of(OctetRange header) => new(header.TryGetMemory(out ReadOnlyMemory<byte> octets)
        ? octets
        : header.Slice(0, Math.Min(header.Length, MaxRead)).ToArray());

    /// <summary>The number of octets of the header, including the empty line at its end.</summary>
    internal static long Measure(OctetRange entity)
    {
        using var lines = new LineScanner(entity);
        while (lines.Next())
        {
            if (lines.IsEmptyLine)
            {
                return lines.End;
            }
        }

        return entity.Length;
    }

    private static int FieldEnd(ReadOnlySpan<byte> header, int start)
    {
        int end = LineEnd(header, start);
        while (end < header.Length && (header[end] is (byte)' ' or (byte)'\t'))
        {
            end = LineEnd(header, end);
        }

        return end;
    }

    private static int LineEnd(ReadOnlySpan<byte> text, int start)
    {
        int feed = text[start..].IndexOf((byte)'\n');
        return feed < 0 ? text.Length : start + feed + 1;
    }

    private static bool IsEmptyLine(ReadOnlySpan<byte> line) => line.SequenceEqual("\r\n"u8) || line.SequenceEqual("\n"u8);
}
