using Imap.Storage.Files;

namespace Imap.Storage.Maildir;

/// <summary>
/// A file of a mailbox that is touched after every change. Keywords, for example, are stored in the index only, so no renamed file would
/// show the change. It is empty, and created on demand.
/// </summary>
internal sealed class ChangeFile(string folder)
{
    /// <summary>Its name.</summary>
    public const string Name = "stategen-changes";

    private readonly string _path = Path.Combine(folder, Name);
    private bool _exists = File.Exists(Path.Combine(folder, Name));

    /// <summary>When the file was last touched. Creates it if it is missing.</summary>
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

    /// <summary>Touches the file. The kernel's own time is too coarse to tell two changes apart, so a precise one is set.</summary>
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
            // Gone with its mailbox, which its watchers notice as well; or removed, and created again on demand.
            _exists = false;
        }
    }
}
