using StateGen;

namespace ImapIdle.Protocol;

/// <summary>
/// A hibernated connection with compression in both directions (COMPRESS=DEFLATE, RFC 4978). A separate type, so that a program version
/// that would send plain text to such a client refuses it.
/// </summary>
/// <remarks>
/// The output so far was flushed, so whole blocks may follow: see <see cref="DeflateBlock"/>. Input is forwarded as it arrives, and the
/// server decodes it.
/// </remarks>
[State("imap-parked-compressed", Version = 1)]
public sealed partial class CompressedConnection
{
    /// <summary>The connection.</summary>
    [Member(1)]
    public HibernatedConnection Connection { get; set; } = new();
}
