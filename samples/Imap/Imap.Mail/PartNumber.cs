namespace Imap.Mail;

/// <summary>Finds a part by its number (RFC 3501, section 6.4.5).</summary>
internal static class PartNumber
{
    /// <summary>The part at a path of numbers, which is not empty; <see langword="null"/> if there is no such part.</summary>
    public static MessagePart? Resolve(MessagePart message, IReadOnlyList<int> path)
    {
        MessagePart? part = null;
        foreach (int number in path)
        {
            MessagePart? scope = part is null ? message : ScopeOf(part);
            part = scope is null ? null : ChildOf(scope, number);
            if (part is null)
            {
                return null;
            }
        }

        return part;
    }

    // A nested message takes no number: its parts are counted in its place.
    private static MessagePart? ScopeOf(MessagePart part) => part.Message ?? (part.Parts.Count > 0 ? part : null);

    // "Every message has at least one part number": for a message without multipart, it is the body.
    private static MessagePart? ChildOf(MessagePart scope, int number) =>
        scope.Parts.Count > 0 ? scope.Parts.ElementAtOrDefault(number - 1)
        : number == 1 ? scope
        : null;
}
