namespace Imap.Storage.Files;

/// <summary>
/// Tells with one <c>stat</c> whether a directory changed since it was listed.
/// </summary>
/// <remarks>
/// The kernel's time of change has a granularity of some milliseconds, or of whole seconds on old file systems. A change that follows a
/// listing within the same tick leaves no trace in it. Therefore a recent time is replaced with a precise one before the directory is
/// listed. Earlier changes are in the listing, and later ones set another time. If a time cannot be set exactly (foreign owner, coarse file
/// system), the directory counts as changed until its time is so old that a later change must show.
/// </remarks>
internal sealed class DirectoryStamp(string path)
{
    private static readonly TimeSpan CoarsestTick = TimeSpan.FromSeconds(2);

    private DateTime _seen;
    private bool _exact;

    /// <summary>The directory.</summary>
    public string Path { get; } = path;

    /// <summary>Whether the directory is certainly unchanged since <see cref="Renew"/> or <see cref="Mark"/>.</summary>
    public bool IsUnchanged => _exact && Directory.GetLastWriteTimeUtc(Path) == _seen;

    /// <summary>The time of last write that belongs to the known state.</summary>
    public DateTime Seen => _seen;

    /// <summary>To be called before the directory is listed.</summary>
    public void Renew()
    {
        _seen = Directory.GetLastWriteTimeUtc(Path);
        _exact = true;
        // A time in the future is no better than a recent one: it may occur again.
        if (DateTime.UtcNow - _seen < CoarsestTick)
        {
            Mark();
        }
    }

    /// <summary>Marks the current state of the directory as known. Call it after changes by this process.</summary>
    public void Mark()
    {
        DateTime now = DateTime.UtcNow;
        try
        {
            Directory.SetLastWriteTimeUtc(Path, now);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // Foreign or gone: the directory counts as changed, and the next listing decides.
            _exact = false;
            return;
        }

        _seen = Directory.GetLastWriteTimeUtc(Path);
        _exact = _seen == now;
    }
}
