using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace StateGen.IO;

/// <summary>
/// Encodes strings as UTF-8, and an unpaired surrogate as the three bytes of its code point, so that every .NET string is preserved. This is
/// known as WTF-8: https://simonsapin.github.io/wtf-8/.
/// </summary>
internal static class GeneralizedUtf8
{
    private const int SurrogateSize = 3;

    /// <summary>
    /// Returns the number of bytes that a string takes. UTF-8 counts a replacement character for an unpaired surrogate, which takes three bytes
    /// too.
    /// </summary>
    internal static int GetByteCount(ReadOnlySpan<char> text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>Writes a string to a span of exactly <see cref="GetByteCount"/> bytes.</summary>
    internal static void Encode(ReadOnlySpan<char> text, Span<byte> destination)
    {
        while (Utf8.FromUtf16(text, destination, out int read, out int written, replaceInvalidSequences: false)
            == OperationStatus.InvalidData)
        {
            char surrogate = text[read];
            destination = destination[written..];
            destination[0] = (byte)(0xE0 | (surrogate >> 12));
            destination[1] = (byte)(0x80 | ((surrogate >> 6) & 0x3F));
            destination[2] = (byte)(0x80 | (surrogate & 0x3F));
            destination = destination[SurrogateSize..];
            text = text[(read + 1)..];
        }
    }

    /// <summary>Reads a string.</summary>
    /// <exception cref="StateFormatException">The bytes are not the encoding of any string.</exception>
    internal static string Decode(ReadOnlySpan<byte> bytes) =>
        AsciiText.IsValid(bytes) ? AsciiText.Decode(bytes) : DecodeOther(bytes);

    private static string DecodeOther(ReadOnlySpan<byte> bytes)
    {
        char[] rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            int length = 0;
            while (Utf8.ToUtf16(bytes, rented.AsSpan(length), out int read, out int written, replaceInvalidSequences: false)
                != OperationStatus.Done)
            {
                bytes = bytes[read..];
                length += written;
                rented[length] = DecodeSurrogate(bytes, follows: written == 0 && length > 0 ? rented[length - 1] : '\0');
                bytes = bytes[SurrogateSize..];
                length++;
                if (bytes.IsEmpty)
                {
                    return new string(rented, 0, length);
                }
            }

            Utf8.ToUtf16(bytes, rented.AsSpan(length), out _, out int last, replaceInvalidSequences: false);
            return new string(rented, 0, length + last);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static char DecodeSurrogate(ReadOnlySpan<byte> bytes, char follows)
    {
        if (bytes.Length >= SurrogateSize && bytes[0] == 0xED && (bytes[1] & 0xE0) == 0xA0 && (bytes[2] & 0xC0) == 0x80)
        {
            char surrogate = (char)(0xD000 | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F));

            // A surrogate pair must be encoded in four bytes.
            if (!(char.IsHighSurrogate(follows) && char.IsLowSurrogate(surrogate)))
            {
                return surrogate;
            }
        }

        throw new StateFormatException(StateErrorCode.Malformed, "A string is not valid UTF-8.");
    }
}
