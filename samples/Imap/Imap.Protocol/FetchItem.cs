namespace Imap.Protocol;

/// <summary>One item of a FETCH.</summary>
/// <param name="Datum">The data item.</param>
/// <param name="Label">Its name in the response.</param>
/// <param name="Section">The section, for a body item.</param>
/// <param name="SetsSeen">Whether fetching it sets <c>\Seen</c>.</param>
/// <param name="Partial">The first octet and the number of octets wanted.</param>
internal sealed record FetchItem(
    FetchDatum Datum,
    string Label,
    BodySection? Section = null,
    bool SetsSeen = false,
    (uint First, uint Count)? Partial = null)
{
    /// <summary>The flags.</summary>
    public static FetchItem Flags { get; } = new(FetchDatum.Flags, "FLAGS");

    /// <summary>The unique identifier.</summary>
    public static FetchItem Uid { get; } = new(FetchDatum.Uid, "UID");

    /// <summary>The mod-sequence.</summary>
    public static FetchItem ModSeq { get; } = new(FetchDatum.ModSeq, "MODSEQ");

    /// <summary>The date of arrival.</summary>
    public static FetchItem InternalDate { get; } = new(FetchDatum.InternalDate, "INTERNALDATE");

    /// <summary>The size.</summary>
    public static FetchItem Size { get; } = new(FetchDatum.Size, "RFC822.SIZE");

    /// <summary>The envelope.</summary>
    public static FetchItem Envelope { get; } = new(FetchDatum.Envelope, "ENVELOPE");

    /// <summary>The MIME structure without extension data.</summary>
    public static FetchItem Body { get; } = new(FetchDatum.Body, "BODY");

    /// <summary>The MIME structure.</summary>
    public static FetchItem BodyStructure { get; } = new(FetchDatum.BodyStructure, "BODYSTRUCTURE");
}
