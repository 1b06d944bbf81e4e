namespace Imap.Storage;

/// <summary>
/// A file of a mailbox that is touched whenever the mailbox has changed: keywords and the like stand in the index, and no
/// renamed file would tell of them. It is empty, and made when somebody first wants to watch it.
/// </summary>
internal sealed class ChangeFile(string folder)
{
    /// <summary>Its name.</summary>
    public const string Name = "stategen-changes";

    private readonly string _path = Path.Combine(folder, Name);
    private bool _exists = File.Exists(Path.Combine(folder, Name));

    /// <summary>When it was touched last; it is there from now on.</summary>
    public DateTime LastWrite
    {
        get
        {
            if (!_exists)
            {
                PrivateFiles.CreateIfMissing(_path);
                _exists = true;
                Touch();
            }

            return File.GetLastWriteTimeUtc(_path);
        }
    }

    /// <summary>Tells whoever watches it. The kernel's own time is too coarse to tell two changes apart, so the precise one is set.</summary>
    public void Touch()
    {
        if (!_exists)
        {
            return;
        }

        try
        {
            File.SetLastWriteTimeUtc(_path, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone with its mailbox, which whoever watches it hears of as well; or removed, and made again when it is wanted.
            _exists = false;
        }
    }
}
