using Imap.Protocol;

namespace Imap.Mail;

/// <summary>
/// A message, read no further than is asked for: its header without its parts, its parts on first use. Any octets
/// are a message; nothing here throws for what they hold. Not thread-safe.
/// </summary>
public sealed class MessageContent
{
    // Where the parts of a big message are is kept for the next look at it, unless that takes much memory itself.
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

    /// <summary>Takes a message with CRLF line ends. It is kept, not copied, and must not change any more.</summary>
    public static MessageContent Parse(byte[] message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new MessageContent(new MemoryOctets(message));
    }

    /// <summary>Takes a message that is read where it is.</summary>
    public static MessageContent Over(OctetSource message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new MessageContent(message);
    }

    /// <summary>The octets of a section in memory; <see langword="null"/> where the message has none such. Only for what is known to be short.</summary>
    public ReadOnlyMemory<byte>? GetSection(BodySection section) => FindSection(section)?.ToMemory();

    /// <summary>A section, where it is; <see langword="null"/> where the message has none such.</summary>
    public OctetRange? FindSection(BodySection section)
    {
        ArgumentNullException.ThrowIfNull(section);

        // The sections without a part number are those that clients ask for most, and none of them needs the parts.
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
