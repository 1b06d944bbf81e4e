namespace Imap.Storage;

/// <summary>The store refuses an operation; the message is meant for the client.</summary>
public sealed class MailStoreException(MailStoreError error, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public MailStoreError Error { get; } = error;

    /// <summary>The refusal of a saved session.</summary>
    /// <param name="fault">What does not fit, without a full stop.</param>
    public static MailStoreException RefusedState(string fault, Exception? inner = null) =>
        new(MailStoreError.StateRefused, $"The saved session is refused: {fault}.", inner);
}
