namespace Imap.Storage;

/// <summary>The store refuses an operation; the message is meant for the client.</summary>
public sealed class MailStoreException(MailStoreError error, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public MailStoreError Error { get; } = error;
}
