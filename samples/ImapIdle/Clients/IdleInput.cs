using System.Buffers;
using System.Text;
using ImapIdle.Protocol;

namespace ImapIdle.Clients;

/// <summary>
/// Looks at what a client in IDLE has sent, and knows no more than it must: it answers DONE with a new IDLE behind it, waits while
/// DONE is not complete, and leaves all else to the server.
/// </summary>
/// <remarks>
/// A DONE that is complete is the server's at once, also where an IDLE has begun behind it: a live server would have answered the DONE
/// by then. What the server reads more kindly (a bare LF ends its lines too) it reads itself.
/// </remarks>
internal static class IdleInput
{
    /// <summary>The longest tag that is kept here; the server takes longer ones.</summary>
    internal const int LongestTag = 200;

    /// <summary>The most bytes that can be answered at once: more than these need not be read.</summary>
    internal const int LongestAnswered = 6 + LongestTag + 7;

    private static readonly SearchValues<byte> TagBytes = SearchValues.Create(Encoding.ASCII.GetBytes(ImapWords.TagCharacters));

    /// <summary>What tags are made of.</summary>
    internal static SearchValues<char> TagText { get; } = SearchValues.Create(ImapWords.TagCharacters);

    private static ReadOnlySpan<byte> DoneLine => "DONE\r\n"u8;

    private static ReadOnlySpan<byte> IdleLine => " IDLE\r\n"u8;

    /// <summary>Looks at all that was received and not answered.</summary>
    /// <param name="input">What was received.</param>
    /// <param name="tag">The tag of the new IDLE, for <see cref="InputVerdict.Answer"/>.</param>
    /// <param name="length">How many bytes are answered; what is behind them has to be looked at next.</param>
    internal static InputVerdict Judge(ReadOnlySpan<byte> input, out ReadOnlySpan<byte> tag, out int length)
    {
        tag = default;
        length = 0;
        if (input.Length < DoneLine.Length)
        {
            return Ascii.EqualsIgnoreCase(input, DoneLine[..input.Length]) ? InputVerdict.Wait : InputVerdict.Wake;
        }

        if (!Ascii.EqualsIgnoreCase(input[..DoneLine.Length], DoneLine))
        {
            return InputVerdict.Wake;
        }

        ReadOnlySpan<byte> next = input[DoneLine.Length..];
        int end = next.IndexOfAnyExcept(TagBytes);
        if (end is <= 0 or > LongestTag
            || next.Length - end < IdleLine.Length
            || !Ascii.EqualsIgnoreCase(next.Slice(end, IdleLine.Length), IdleLine))
        {
            return InputVerdict.Wake;
        }

        tag = next[..end];
        length = DoneLine.Length + end + IdleLine.Length;
        return InputVerdict.Answer;
    }
}
