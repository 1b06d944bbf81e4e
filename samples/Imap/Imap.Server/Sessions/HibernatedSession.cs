using Imap.Server.Compression;
using StateGen;

namespace Imap.Server.Sessions;

/// <summary>A session on its way between two servers, or between one and itself: who it is of, and all of its state.</summary>
[State("imap-hibernated", Version = 2)]
public sealed partial class HibernatedSession
{
    /// <summary>The user who has logged in.</summary>
    [Member(1)]
    public string User { get; set; } = "";

    /// <summary>What X-STATE would export, but for what stands elsewhere: the user, and the tag of IDLE.</summary>
    [Member(2)]
    public SessionState? Session { get; set; }

    /// <summary>Where its client's compressed stream was interrupted; <see langword="null"/> where the connection is not compressed.</summary>
    [Member(3, Since = 2)]
    public CompressionState? Compression { get; set; }
}
