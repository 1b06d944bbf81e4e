using StateGen;

namespace ImapIdle.Protocol;

/// <summary>The state of a client's connection that is handed over to imap-idle and back.</summary>
[State("imap-parked", Version = 1)]
public sealed partial class HibernatedConnection
{
    /// <summary>
    /// The saved session, which imap-idle never reads. If it contains a tag of IDLE as well, <see cref="IdleTag"/> is the later one.
    /// </summary>
    [Member(1)]
    public byte[] Session { get; set; } = [];

    /// <summary>
    /// The tag of the running IDLE; <see langword="null"/> outside of IDLE. It changes if the client ends its IDLE and begins another while
    /// it is hibernated.
    /// </summary>
    [Member(2)]
    public string? IdleTag { get; set; }

    /// <summary>The directory, an absolute path, that relative paths in <see cref="Watch"/> begin at.</summary>
    [Member(3)]
    public string? Directory { get; set; }

    /// <summary>Resumes the session when one of these changes.</summary>
    [Member(4)]
    public List<WatchedPath> Watch { get; set; } = [];

    /// <summary>Why the connection is resumed; <see cref="ResumeReason.None"/> on the way to imap-idle.</summary>
    [Member(5)]
    public ResumeReason Reason { get; set; }

    /// <summary>
    /// When the client last sent something (UTC), for the inactivity timeout of 30 minutes; <see langword="null"/> for the moment of
    /// hibernation.
    /// </summary>
    [Member(6)]
    public DateTime? LastInput { get; set; }
}
