using StateGen;

namespace Imap.Server.Compression;

/// <summary>
/// What the client has compressed so far, as far as what comes next depends on it: where its deflated stream (RFC 1951) was interrupted,
/// at any bit. Our own direction needs no state: it was flushed, and a new stream of blocks refers to nothing before it.
/// </summary>
[State("imap-compression")]
public sealed partial class CompressionState
{
    /// <summary>The last 32 kB that the client has said, deflated.</summary>
    [Member(1)]
    public byte[] Window { get; set; } = [];

    /// <summary>Octets that were received and not decoded: the beginning of something whose end has not come.</summary>
    [Member(2)]
    public byte[] Unread { get; set; } = [];

    /// <summary>How many bits of the first of these octets are decoded already.</summary>
    [Member(3)]
    public byte Bit { get; set; }

    /// <summary>The block that is under way.</summary>
    [Member(4)]
    public BlockKind Block { get; set; }

    /// <summary>Whether this block is the last one.</summary>
    [Member(5)]
    public bool IsLast { get; set; }

    /// <summary>How many octets of a stored block have not come.</summary>
    [Member(6)]
    public ushort Stored { get; set; }

    /// <summary>The lengths of the codes of a block that has codes of its own: those of literals and lengths, then those of distances.</summary>
    [Member(7)]
    public byte[] CodeLengths { get; set; } = [];

    /// <summary>How many of these are of literals and lengths.</summary>
    [Member(8)]
    public ushort Literals { get; set; }

    /// <summary>How many octets of a repetition are not repeated yet.</summary>
    [Member(9)]
    public ushort Repeat { get; set; }

    /// <summary>How far back the repetition begins.</summary>
    [Member(10)]
    public ushort Distance { get; set; }

    /// <summary>What the client has begun to say, decoded: half a line.</summary>
    [Member(11)]
    public byte[] Unparsed { get; set; } = [];
}
