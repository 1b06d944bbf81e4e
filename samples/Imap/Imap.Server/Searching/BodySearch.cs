using Imap.Mail;

namespace Imap.Server.Searching;

/// <summary>
/// Searches the text of a body: every text part, decoded, with the tags of HTML. The headers of nested messages are part of the body.
/// </summary>
internal static class BodySearch
{
    /// <summary>Whether a part, or one in it, contains a text.</summary>
    public static bool Contains(MessagePart part, string text)
    {
        if (part.Message is MessagePart nested)
        {
            return HeaderSearch.Contains(nested.Header, text) || Contains(nested, text);
        }

        // The parser caps the nesting, and with it the depth of this recursion.
        return part.Parts.Count > 0
            ? part.Parts.Any(child => Contains(child, text))
            : part.MediaType.IsText && PartText.Contains(part, text);
    }
}
