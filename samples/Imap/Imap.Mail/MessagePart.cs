using Imap.Protocol;

namespace Imap.Mail;

/// <summary>A message or a part of one: header and body as slices of the octets, and what is nested in it.</summary>
public sealed class MessagePart
{
    /// <summary>The part's own header: that of RFC 5322 for a message, that of MIME for a part.</summary>
    public required OctetRange HeaderRange { get; init; }

    /// <summary>The fields of the header. Where the message is not in memory, they are read each time.</summary>
    public HeaderBlock Header => HeaderBlock.Of(HeaderRange);

    /// <summary>The body, encoded as it is in the message.</summary>
    public required OctetRange Body { get; init; }

    /// <summary>What the body holds, as far as the server could make that out.</summary>
    public required MediaType MediaType { get; init; }

    /// <summary>The parts of a multipart, at least one; empty for all else.</summary>
    public IReadOnlyList<MessagePart> Parts { get; init; } = [];

    /// <summary>The message that a message/rfc822 part holds; <see langword="null"/> for all else.</summary>
    public MessagePart? Message { get; init; }

    /// <summary>Content-Transfer-Encoding, <c>7bit</c> where it is not given.</summary>
    public string TransferEncoding
    {
        get
        {
            string? encoding = Header.Find("Content-Transfer-Encoding");
            string token = encoding is null ? "" : ParameterizedField.Parse(encoding).Value;
            return token.Length == 0 ? "7bit" : token;
        }
    }

    /// <summary>The line ends in the body.</summary>
    public long Lines => Body.CountLineFeeds();
}
