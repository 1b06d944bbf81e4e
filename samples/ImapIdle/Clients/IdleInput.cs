using System.Buffers;
using System.Text;
using ImapIdle.Protocol;

namespace ImapIdle.Clients;

/// <summary>
/// Judges the input of a client in IDLE. DONE followed by a new IDLE is answered here, a partial DONE waits, and everything else is left to
/// the server.
/// </summary>
/// <remarks>
/// A complete DONE goes to the server at once, even if a new IDLE has begun after it: a live server would have answered the DONE by then.
/// The server also accepts a bare LF, which is not recognized here.
/// </remarks>
internal static class IdleInput
{
    /// <summary>The longest tag that is kept here. The server accepts longer ones.</summary>
    internal const int LongestTag = 200;

    /// <summary>The most bytes that can be answered at once: more than these need not be read.</summary>
    internal const int LongestAnswered = 6 + LongestTag + 7;

    private static readonly SearchValues<byte> TagBytes = SearchValues.Create(Encoding.ASCII.GetBytes(ImapWords.TagCharacters));

    /// <summary>The characters of a tag.</summary>
    internal static SearchValues<char> TagText { get; } = SearchValues.Create(ImapWords.TagCharacters);

    private static ReadOnlySpan<byte> DoneLine => "DONE\r\n"u8;

    private static ReadOnlySpan<byte> IdleLine => " IDLE\r\n"u8;

    /// <summary>Judges all input that is not answered yet.</summary>
    /// <param name="input">The received bytes.</param>
    /// <param name="tag">The tag of the new IDLE, for <see cref="InputVerdict.Answer"/>.</param>
    /// <param name="length">The number of bytes that are answered. The caller judges the rest next.</param>
    internal static InputVerdict Judge(ReadOnlySpan<byte> input, out ReadOnlySpan<byte> tag, out int length)
    {
        tag = default;
        length = 0;
        if (input.Length < DoneLine.Length)
        {
            return Ascii.EqualsIgnoreCase(input, DoneLine[..input.Length]) ? InputVerdict.Wait : InputVerdict.Resume;
        }

        if (!Ascii.EqualsIgnoreCase(input[..DoneLine.Length], DoneLine))
        {
            return InputVerdict.Resume;
        }

        ReadOnlySpan<byte> next = input[DoneLine.Length..];
        int end = next.IndexOfAnyExcept(TagBytes);
        if (end is <= 0 or > LongestTag
            || next.Length - end < IdleLine.Length
            || !Ascii.EqualsIgnoreCase(next.Slice(end, IdleLine.Length), IdleLine))
        {
            return InputVerdict.Resume;
        }

        tag = next[..end];
        length = DoneLine.Length + end + IdleLine.Length;
        return InputVerdict.Answer;
    }
}
