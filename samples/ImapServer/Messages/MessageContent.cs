namespace ImapServer.Messages;

/// <summary>
/// A message, read no further than is asked for: its header without its parts, its parts on first use. Any octets
/// are a message; nothing here throws for what they hold. Not thread-safe.
/// </summary>
public sealed class MessageContent
{
    // Not the literal null: beside a ReadOnlyMemory<byte>, the compiler takes that for an empty array.
    private static ReadOnlyMemory<byte>? None => default;

    private HeaderBlock? _header;
    private MessagePart? _root;

    private MessageContent(byte[] message) => Octets = message;

    /// <summary>The whole message.</summary>
    public ReadOnlyMemory<byte> Octets { get; }

    /// <summary>The message's header.</summary>
    public HeaderBlock Header => _header ??= new HeaderBlock(Octets[..HeaderBlock.Measure(Octets.Span)]);

    /// <summary>The message as the outermost part.</summary>
    public MessagePart Root => _root ??= PartParser.ParseMessage(Octets);

    /// <summary>Takes a message with CRLF line ends. It is kept, not copied, and must not change any more.</summary>
    public static MessageContent Parse(byte[] message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new MessageContent(message);
    }

    /// <summary>The octets of a section; <see langword="null"/> where the message has none such.</summary>
    public ReadOnlyMemory<byte>? GetSection(BodySection section)
    {
        ArgumentNullException.ThrowIfNull(section);

        // The sections without a part number are those that clients ask for most, and none of them needs the parts.
        return section.Part.Count == 0 ? OfMessage(section) : OfPart(section);
    }

    private ReadOnlyMemory<byte>? OfMessage(BodySection section) => section.Kind switch
    {
        BodySectionKind.All => Octets,
        BodySectionKind.Text => Octets[Header.Octets.Length..],
        BodySectionKind.Mime => None,
        _ => HeaderSection.Select(Header, section),
    };

    private ReadOnlyMemory<byte>? OfPart(BodySection section)
    {
        MessagePart? part = PartNumber.Resolve(Root, section.Part);
        return section.Kind switch
        {
            BodySectionKind.All => part?.Body,
            BodySectionKind.Mime => part?.Header.Octets,
            BodySectionKind.Text => part?.Message?.Body,
            _ => part?.Message is MessagePart nested ? HeaderSection.Select(nested.Header, section) : None,
        };
    }
}
