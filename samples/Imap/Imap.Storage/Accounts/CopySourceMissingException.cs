namespace Imap.Storage.Accounts;

/// <summary>A message of a copy that is made whole or not at all was removed by another program meanwhile.</summary>
internal sealed class CopySourceMissingException : Exception;
