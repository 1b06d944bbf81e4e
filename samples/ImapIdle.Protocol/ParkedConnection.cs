using StateGen;

namespace ImapIdle.Protocol;

/// <summary>A client's connection on its way to imap-idle and back: what both programs know of it.</summary>
[State("imap-parked", Version = 1)]
public sealed partial class ParkedConnection
{
    /// <summary>
    /// The saved session, which imap-idle never reads. Where it has a tag of IDLE too, <see cref="IdleTag"/> is the later one.
    /// </summary>
    [Member(1)]
    public byte[] Session { get; set; } = [];

    /// <summary>
    /// The tag of the IDLE that is running; <see langword="null"/> where the client is in no IDLE. It comes back as another one
    /// where the client ended its IDLE and began the next while it was parked.
    /// </summary>
    [Member(2)]
    public string? IdleTag { get; set; }

    /// <summary>The directory, an absolute path, that relative paths in <see cref="Watch"/> begin at.</summary>
    [Member(3)]
    public string? Directory { get; set; }

    /// <summary>What wakes the session when it changes.</summary>
    [Member(4)]
    public List<WatchedPath> Watch { get; set; } = [];

    /// <summary>Why the connection comes back; <see cref="ParkedReason.None"/> on its way to imap-idle.</summary>
    [Member(5)]
    public ParkedReason Reason { get; set; }

    /// <summary>
    /// When the client last sent something (UTC), for the 30 minutes after which it is sent away; <see langword="null"/> for
    /// the moment of parking.
    /// </summary>
    [Member(6)]
    public DateTime? Heard { get; set; }
}
