using StateGen;

namespace ImapIdle.Protocol;

/// <summary>
/// A parked connection whose two directions are compressed (COMPRESS=DEFLATE, RFC 4978). It is a type of its own, so that a program of a
/// version that would speak plain text to such a client refuses it.
/// </summary>
/// <remarks>
/// What was said so far was flushed, so whole blocks may follow: see <see cref="DeflateBlock"/>. What the client says is the server's to decode,
/// and travels as it comes.
/// </remarks>
[State("imap-parked-compressed", Version = 1)]
public sealed partial class CompressedConnection
{
    /// <summary>The connection.</summary>
    [Member(1)]
    public ParkedConnection Connection { get; set; } = new();
}
