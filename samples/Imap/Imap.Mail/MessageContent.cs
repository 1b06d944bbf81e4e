using Imap.Protocol;

namespace Imap.Mail;

/// <summary>
/// A message, parsed lazily: its header without its parts, its parts on first use. Any octets are a message, and no content causes an
/// exception. Not thread-safe.
/// </summary>
public sealed class MessageContent
{
    // The positions of the parts of a large message are kept for the next access, unless they take much memory themselves.
    private const int MaxPartsKept = 500;

    private readonly OctetSource _source;
    private OctetRange? _headerRange;
    private HeaderBlock? _header;
    private MessagePart? _root;

    private MessageContent(OctetSource source)
    {
        _source = source;
        Octets = new OctetRange(source);
    }

    /// <summary>The whole message.</summary>
    public OctetRange Octets { get; }

    /// <summary>The message's header.</summary>
    public HeaderBlock Header => _header ??= HeaderBlock.Of(HeaderRange);

    /// <summary>The message as the outermost part.</summary>
    public MessagePart Root => _root ??= _source.Findings as MessagePart ?? ParseParts();

    private OctetRange HeaderRange => _headerRange ??= Octets.Slice(0, HeaderBlock.Measure(Octets));

    /// <summary>Wraps a message with CRLF line ends. It is not copied and must not change.</summary>
    public static MessageContent Parse(byte[] message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new MessageContent(new MemoryOctets(message));
    }

    /// <summary>Opens a message without loading it.</summary>
    public static MessageContent Over(OctetSource message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new MessageContent(message);
    }

    /// <summary>The octets of a section in memory; <see langword="null"/> if the message has no such section. Only for short sections.</summary>
    public ReadOnlyMemory<byte>? GetSection(BodySection section) => FindSection(section)?.ToMemory();

    /// <summary>A section, not loaded; <see langword="null"/> if the message has no such section.</summary>
    public OctetRange? FindSection(BodySection section)
    {
        ArgumentNullException.ThrowIfNull(section);

        // Sections without a part number are the most frequent, and need no parsing of parts.
        return section.Part.Count == 0 ? OfMessage(section) : OfPart(section);
    }

    private MessagePart ParseParts()
    {
        MessagePart root = PartParser.ParseMessage(Octets, out int parts);
        if (parts <= MaxPartsKept)
        {
            _source.Findings = root;
        }

        return root;
    }

    private OctetRange? OfMessage(BodySection section) => section.Kind switch
    {
        BodySectionKind.All => Octets,
        BodySectionKind.Text => Octets.From(HeaderRange.Length),
        BodySectionKind.Mime => null,
        _ => HeaderSection.Select(HeaderRange, section),
    };

    private OctetRange? OfPart(BodySection section)
    {
        MessagePart? part = PartNumber.Resolve(Root, section.Part);
        return section.Kind switch
        {
            BodySectionKind.All => part?.Body,
            BodySectionKind.Mime => part?.HeaderRange,
            BodySectionKind.Text => part?.Message?.Body,
            _ => part?.Message is MessagePart nested ? HeaderSection.Select(nested.HeaderRange, section) : null,
        };
    }
}
