namespace Imap.Server.Sessions;

/// <summary>A saved session cannot be restored; its message is for the client.</summary>
/// <param name="message">Why.</param>
/// <param name="code">The response code (RFC 5530), if one applies.</param>
internal sealed class SessionRestoreException(string message, string? code = null) : Exception(message)
{
    /// <summary>The response code (RFC 5530); <see langword="null"/> if none applies.</summary>
    public string? Code { get; } = code;
}
