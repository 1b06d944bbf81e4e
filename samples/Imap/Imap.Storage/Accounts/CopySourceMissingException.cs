namespace Imap.Storage.Accounts;

/// <summary>Another program has removed a message of an all-or-nothing copy.</summary>
internal sealed class CopySourceMissingException : Exception;
