namespace Imap.Protocol;

/// <summary>The kind of a section (RFC 3501, section 6.4.5).</summary>
public enum BodySectionKind
{
    /// <summary>The whole message, or the body of a part.</summary>
    All,

    /// <summary><c>HEADER</c>: the header of a message.</summary>
    Header,

    /// <summary><c>HEADER.FIELDS</c>: the fields named.</summary>
    HeaderFields,

    /// <summary><c>HEADER.FIELDS.NOT</c>: all fields except those named.</summary>
    HeaderFieldsNot,

    /// <summary><c>TEXT</c>: the body of a message.</summary>
    Text,

    /// <summary><c>MIME</c>: the header of a part.</summary>
    Mime,
}
