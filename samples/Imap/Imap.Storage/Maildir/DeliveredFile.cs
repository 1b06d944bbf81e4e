namespace Imap.Storage.Maildir;

/// <summary>A file that becomes a message. Sorted by delivery.</summary>
/// <param name="FileName">The name that it has.</param>
/// <param name="IsNew">Whether it is in new/.</param>
/// <param name="Target">Its name in cur/.</param>
/// <param name="Time">The time of the file, which is the message's internal date.</param>
internal sealed record DeliveredFile(string FileName, bool IsNew, MaildirFileName Target, DateTime Time) : IComparable<DeliveredFile>
{
    private readonly DateTime _delivered = MaildirNaming.DeliveryTime(FileName, Time);

    /// <inheritdoc/>
    public int CompareTo(DeliveredFile? other)
    {
        int byTime = _delivered.CompareTo(other!._delivered);
        return byTime != 0 ? byTime : string.CompareOrdinal(FileName, other.FileName);
    }
}
