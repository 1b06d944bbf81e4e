using StateGen;

namespace ImapIdle.Protocol;

/// <summary>A file or directory whose change wakes a session.</summary>
/// <remarks>
/// In a directory, files that appear, vanish or are renamed count; of a file, that it is written, touched or replaced. A directory
/// that is only touched (its times set) has not changed.
/// </remarks>
[State("imap-watched", Version = 1)]
public sealed partial class WatchedPath
{
    /// <summary>An absolute path, or one relative to <see cref="ParkedConnection.Directory"/>.</summary>
    [Member(1)]
    public string Path { get; set; } = "";

    /// <summary>
    /// The time of last write (<see cref="File.GetLastWriteTimeUtc(string)"/>) that belongs to what the session knows: where the path
    /// has another one by the time that it is watched, the session is woken at once, so that nothing falls in between.
    /// <see langword="null"/> where that need not be looked at.
    /// </summary>
    [Member(2)]
    public DateTime? LastWrite { get; set; }
}
