using System.Text;

namespace Imap.Server.Searching;

/// <summary>Finds a text in another one that arrives in pieces. Case is ignored.</summary>
internal sealed class TextFinder(string text, Decoder decoder)
{
    private readonly char[] _seen = new char[Math.Max(4 * text.Length, 8192)];
    private int _length;

    /// <summary>Whether it was found.</summary>
    public bool Found { get; private set; } = text.Length == 0;

    /// <summary>Searches the next piece.</summary>
    /// <param name="octets">The piece, in the charset of the decoder.</param>
    /// <param name="last">Whether it is the last one.</param>
    public void Add(ReadOnlySpan<byte> octets, bool last)
    {
        while (!Found)
        {
            // The possible beginning of a match is kept.
            int kept = Math.Min(_length, text.Length);
            _seen.AsSpan(_length - kept, kept).CopyTo(_seen);

            // Octets that are half a character stay in the decoder.
            decoder.Convert(octets, _seen.AsSpan(kept), last, out int used, out int made, out bool completed);
            _length = kept + made;
            octets = octets[used..];
            Found = _seen.AsSpan(0, _length).Contains(text, StringComparison.OrdinalIgnoreCase);
            if (completed && octets.IsEmpty)
            {
                return;
            }
        }
    }
}
