using Microsoft.Data.Sqlite;

namespace Imap.Storage.Files;

/// <summary>Maps failures of the disk and of the index to refusals.</summary>
internal static class DiskFault
{
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int SqliteFull = 13;

    /// <summary>Whether the disk or the quota of the server's account is full.</summary>
    public static bool IsFull(Exception e) => e switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        IOException => (e.HResult & 0xFFFF) is NoSpace or OverQuota,
        MailStoreException store => store.Error == MailStoreError.OverQuota || (e.InnerException is { } inner && IsFull(inner)),
        _ => false,
    };

    /// <summary>Whether it is a failure of the disk or of the index at all.</summary>
    public static bool IsOfDisk(Exception e) =>
        e is SqliteException or IOException or UnauthorizedAccessException
        || (e is MailStoreException store && store.Error is MailStoreError.OverQuota or MailStoreError.Unavailable);

    /// <summary>The refusal for a failure.</summary>
    /// <param name="e">The failure.</param>
    /// <param name="isFull">Whether it is caused by lack of space.</param>
    /// <param name="user">The owner of the mail.</param>
    public static MailStoreException Refusal(Exception e, bool isFull, string user) => e as MailStoreException ?? (isFull
        ? new MailStoreException(MailStoreError.OverQuota, "The disk is full; nothing was changed.", e)
        : new MailStoreException(MailStoreError.Unavailable, $"The mail of {user} cannot be used now; nothing was changed: {e.Message}", e));
}
