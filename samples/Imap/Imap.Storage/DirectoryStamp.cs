namespace Imap.Storage;

/// <summary>
/// Tells with one <c>stat</c> whether a directory changed since it was listed.
/// </summary>
/// <remarks>
/// The kernel's time of change has a granularity (some milliseconds; whole seconds on old file systems), so a change
/// that follows a listing within the same tick leaves no trace in it. A fresh time is therefore replaced, BEFORE the
/// directory is listed, with the precise time: what changed earlier is in the listing, and what changes later
/// puts another time there. Where a time cannot be set exactly (foreign owner, coarse file system), the directory counts
/// as changed until its time is so old that a later change must show.
/// </remarks>
internal sealed class DirectoryStamp(string path)
{
    private static readonly TimeSpan CoarsestTick = TimeSpan.FromSeconds(2);

    private DateTime _seen;
    private bool _exact;

    /// <summary>The directory.</summary>
    public string Path { get; } = path;

    /// <summary>Whether there was certainly no change since <see cref="Renew"/> or <see cref="Mark"/>.</summary>
    public bool IsUnchanged => _exact && Directory.GetLastWriteTimeUtc(Path) == _seen;

    /// <summary>The time of last write that stands for what is known.</summary>
    public DateTime Seen => _seen;

    /// <summary>To be called before the directory is listed.</summary>
    public void Renew()
    {
        _seen = Directory.GetLastWriteTimeUtc(Path);
        _exact = true;
        // A time in the future is as useless as a fresh one: it may come round again.
        if (DateTime.UtcNow - _seen < CoarsestTick)
        {
            Mark();
        }
    }

    /// <summary>Makes the state of the directory now the one that counts as known; for after changes of our own.</summary>
    public void Mark()
    {
        DateTime now = DateTime.UtcNow;
        try
        {
            Directory.SetLastWriteTimeUtc(Path, now);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // Not ours to set, or gone: it then counts as changed, and the listing that follows tells which.
            _exact = false;
            return;
        }

        _seen = Directory.GetLastWriteTimeUtc(Path);
        _exact = _seen == now;
    }
}
