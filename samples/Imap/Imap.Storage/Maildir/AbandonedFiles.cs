using Imap.Storage.Files;
using Imap.Storage.Interop;

namespace Imap.Storage.Maildir;

/// <summary>
/// Removes abandoned files from <c>tmp/</c>: those of killed processes, which have not been used for 36 hours
/// (https://cr.yp.to/proto/maildir.html).
/// </summary>
internal static class AbandonedFiles
{
    private static readonly TimeSpan Age = TimeSpan.FromHours(36);

    /// <summary>Removes the abandoned files of a mailbox.</summary>
    /// <param name="folder">The folder of the mailbox.</param>
    /// <param name="disk">Makes the changes.</param>
    public static void Remove(string folder, Disk disk)
    {
        string temporary = Path.Combine(folder, "tmp");
        if (LibC.Stat(temporary) is not { IsFolder: true })
        {
            return;
        }

        try
        {
            foreach (string path in Directory.EnumerateFiles(temporary).Where(IsAbandoned))
            {
                disk.Delete(path);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // They stay until the mailbox is opened the next time.
        }
    }

    // A message gets its date as time of last write before it leaves tmp/, so that the time of last access counts as well.
    private static bool IsAbandoned(string path)
    {
        DateTime before = DateTime.UtcNow - Age;
        return LibC.Stat(path) is { IsFile: true } file && file.LastWrite < before && File.GetLastAccessTimeUtc(path) < before;
    }
}
