using StateGen;

namespace Imap.Server.Compression;

/// <summary>
/// The part of the client's compressed stream on which the following input depends, interrupted at any bit (RFC 1951). The server's own
/// direction needs no state: it was flushed, and a new stream of blocks refers to nothing before it.
/// </summary>
[State("imap-compression")]
public sealed partial class CompressionState
{
    /// <summary>The last 32 kB of decompressed input.</summary>
    [Member(1)]
    public byte[] Window { get; set; } = [];

    /// <summary>Octets that were received and not decoded: the beginning of an incomplete element.</summary>
    [Member(2)]
    public byte[] Unread { get; set; } = [];

    /// <summary>The number of decoded bits in the first of these octets.</summary>
    [Member(3)]
    public byte Bit { get; set; }

    /// <summary>The block that is under way.</summary>
    [Member(4)]
    public BlockKind Block { get; set; }

    /// <summary>Whether this block is the last one.</summary>
    [Member(5)]
    public bool IsLast { get; set; }

    /// <summary>The number of missing octets of a stored block.</summary>
    [Member(6)]
    public ushort Stored { get; set; }

    /// <summary>The code lengths of a dynamic block: those of literals and lengths, then those of distances.</summary>
    [Member(7)]
    public byte[] CodeLengths { get; set; } = [];

    /// <summary>The number of lengths for literals and lengths.</summary>
    [Member(8)]
    public ushort Literals { get; set; }

    /// <summary>The number of missing octets of a repetition.</summary>
    [Member(9)]
    public ushort Repeat { get; set; }

    /// <summary>How far back the repetition begins.</summary>
    [Member(10)]
    public ushort Distance { get; set; }

    /// <summary>Decoded input that is not a complete line yet.</summary>
    [Member(11)]
    public byte[] Unparsed { get; set; } = [];
}
