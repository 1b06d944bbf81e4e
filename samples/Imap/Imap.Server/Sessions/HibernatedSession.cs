using Imap.Server.Compression;
using StateGen;

namespace Imap.Server.Sessions;

/// <summary>A session that is handed over: its user and its whole state.</summary>
[State("imap-hibernated", Version = 2)]
public sealed partial class HibernatedSession
{
    /// <summary>The logged-in user.</summary>
    [Member(1)]
    public string User { get; set; } = "";

    /// <summary>The state as X-STATE exports it, without the user and the tag of IDLE, which are stored elsewhere.</summary>
    [Member(2)]
    public SessionState? Session { get; set; }

    /// <summary>The state of the client's compressed stream; <see langword="null"/> if the connection is not compressed.</summary>
    [Member(3, Since = 2)]
    public CompressionState? Compression { get; set; }
}
