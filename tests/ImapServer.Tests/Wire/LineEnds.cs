namespace ImapServer.Tests.Wire;

/// <summary>Takes line ends off texts.</summary>
internal static class LineEnds
{
    /// <summary>The text without one character at its end.</summary>
    public static string TrimEndOnce(this string text, char last) => text.EndsWith(last) ? text[..^1] : text;
}
