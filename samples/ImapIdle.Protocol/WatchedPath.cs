using StateGen;

namespace ImapIdle.Protocol;

/// <summary>A file or directory whose change resumes a session.</summary>
/// <remarks>
/// In a directory, files that appear, vanish or are renamed count; of a file, that it is written, touched or replaced. A directory
/// that is only touched (its times set) has not changed.
/// </remarks>
[State("imap-watched", Version = 1)]
public sealed partial class WatchedPath
{
    /// <summary>An absolute path, or one relative to <see cref="HibernatedConnection.Directory"/>.</summary>
    [Member(1)]
    public string Path { get; set; } = "";

    /// <summary>
    /// The time of last write (<see cref="File.GetLastWriteTimeUtc(string)"/>) that the session has taken into account. If the path has
    /// another one when the watch begins, the session is resumed at once, so that no change is lost. <see langword="null"/> skips this
    /// check.
    /// </summary>
    [Member(2)]
    public DateTime? LastWrite { get; set; }
}
