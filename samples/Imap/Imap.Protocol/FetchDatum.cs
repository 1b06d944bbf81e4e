namespace Imap.Protocol;

/// <summary>The data items of FETCH (RFC 3501, section 6.4.5).</summary>
internal enum FetchDatum
{
    /// <summary>The flags.</summary>
    Flags,

    /// <summary>The unique identifier.</summary>
    Uid,

    /// <summary>When it arrived.</summary>
    InternalDate,

    /// <summary>The number of octets.</summary>
    Size,

    /// <summary>The header fields that mail programs list.</summary>
    Envelope,

    /// <summary>The MIME structure without extension data.</summary>
    Body,

    /// <summary>The MIME structure.</summary>
    BodyStructure,

    /// <summary>The mod-sequence (RFC 7162).</summary>
    ModSeq,

    /// <summary>A part of the text.</summary>
    Section,
}
