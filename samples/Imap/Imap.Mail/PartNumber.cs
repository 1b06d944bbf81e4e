namespace Imap.Mail;

/// <summary>Finds a part by its number (RFC 3501, section 6.4.5).</summary>
internal static class PartNumber
{
    /// <summary>The part at a path of numbers, which is not empty; <see langword="null"/> if there is no such part.</summary>
    public static MessagePart? Resolve(MessagePart message, IReadOnlyList<int> path)
    {
        // The numbers count the parts of `scope`: a message or a multipart.
        MessagePart scope = message;
        MessagePart? part = null;
        foreach (int number in path)
        {
            if (part is not null)
            {
                // A nested message takes no number: its parts are counted in its place.
                MessagePart? inner = part.Message ?? (part.Parts.Count > 0 ? part : null);
                if (inner is null)
                {
                    return null;
                }

                scope = inner;
            }

            if (scope.Parts.Count > 0)
            {
                if (number < 1 || number > scope.Parts.Count)
                {
                    return null;
                }

                part = scope.Parts[number - 1];
            }
            else if (number == 1)
            {
                // "Every message has at least one part number": for a message without multipart, it is the body.
                part = scope;
            }
            else
            {
                return null;
            }
        }

        return part;
    }
}
