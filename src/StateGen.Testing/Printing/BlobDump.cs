using System.Globalization;
using System.Text;
using StateGen.Envelope;
using StateGen.Layouts;

namespace StateGen.Testing.Printing;

/// <summary>Formats a blob as text: one line for each value, with its offset, its bytes and the path of its member.</summary>
internal static class BlobDump
{
    /// <summary>The length of the checksum at the end.</summary>
    private const int CheckLength = 4;

    /// <summary>Formats a blob of a state type.</summary>
    public static string Of<T>(ReadOnlySpan<byte> blob)
        where T : IStateSerializable<T>
    {
        StringBuilder text = new();
        int body = BodyStart<T>(blob);
        if (body < 0)
        {
            return Line(text, blob, 0, blob.Length, "not a blob of this type").ToString();
        }

        Line(text, blob, 0, body, "format and version");
        int end = blob.Length - CheckLength;
        (int start, string path) = (body, T.Layout.TypeName);
        for (int offset = body; offset < end; offset++)
        {
            if (offset > body && PathAt<T>(blob, offset) is { } next)
            {
                Line(text, blob, start, offset, path);
                (start, path) = (offset, next);
            }
        }

        Line(text, blob, start, end, path);
        return Line(text, blob, end, blob.Length, "checksum").ToString();
    }

    private static int BodyStart<T>(ReadOnlySpan<byte> blob)
        where T : IStateSerializable<T>
    {
        try
        {
            return StateEnvelope.Open(blob, T.Layout, StateLimits.Default);
        }
        catch (StateFormatException)
        {
            return -1;
        }
    }

    /// <summary>The path of the value that begins at an offset, or null if no value begins there.</summary>
    private static string? PathAt<T>(ReadOnlySpan<byte> blob, int offset)
        where T : IStateSerializable<T>
    {
        StateWalk walk = new(T.Layout.TypeName, offset);
        StateReader reader = new(blob, BodyStart<T>(blob), StateLimits.Default);
        try
        {
            walk.WalkObject(ref reader, T.Layout);
            return null;
        }
        catch (StateFormatException)
        {
            return walk.Found ? walk.Path : null;
        }
        finally
        {
            reader.Release();
        }
    }

    private static StringBuilder Line(StringBuilder text, ReadOnlySpan<byte> blob, int start, int end, string label)
    {
        if (end > start)
        {
            text.Append(CultureInfo.InvariantCulture, $"{start,6}  {Convert.ToHexStringLower(blob[start..end])}  {label}\n");
        }

        return text;
    }
}
