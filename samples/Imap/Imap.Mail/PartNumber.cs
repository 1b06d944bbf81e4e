namespace Imap.Mail;

/// <summary>Finds a part by its number (RFC 3501, section 6.4.5).</summary>
internal static class PartNumber
{
    /// <summary>The part of a path of numbers, <see langword="null"/> where there is none; the path is not empty.</summary>
    public static MessagePart? Resolve(MessagePart message, IReadOnlyList<int> path)
    {
        // The numbers count the parts of `scope`: a message or a multipart.
        MessagePart scope = message;
        MessagePart? part = null;
        foreach (int number in path)
        {
            if (part is not null)
            {
                // A message counts its parts through; it takes no number of its own.
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
                // "Every message has at least one part number": of a message that is no multipart, it is the body.
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
