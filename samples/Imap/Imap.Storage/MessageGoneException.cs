namespace Imap.Storage;

/// <summary>A message was expunged while it was read.</summary>
public sealed class MessageGoneException() : IOException("The message is gone.");
