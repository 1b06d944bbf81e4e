using Imap.Protocol;

namespace Imap.Mail;

/// <summary>A message or a part of one: header and body as slices of the octets, and its nested parts.</summary>
public sealed class MessagePart
{
    /// <summary>The part's own header: that of RFC 5322 for a message, that of MIME for a part.</summary>
    public required OctetRange HeaderRange { get; init; }

    /// <summary>The fields of the header. In a message outside of memory, they are read at each access.</summary>
    public HeaderBlock Header => HeaderBlock.Of(HeaderRange);

    /// <summary>The encoded body.</summary>
    public required OctetRange Body { get; init; }

    /// <summary>The media type of the body, as far as the server could determine it.</summary>
    public required MediaType MediaType { get; init; }

    /// <summary>The parts of a multipart, at least one; empty for other types.</summary>
    public IReadOnlyList<MessagePart> Parts { get; init; } = [];

    /// <summary>The message in a message/rfc822 part; <see langword="null"/> for other types.</summary>
    public MessagePart? Message { get; init; }

    /// <summary>Content-Transfer-Encoding; <c>7bit</c> if it is missing.</summary>
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
