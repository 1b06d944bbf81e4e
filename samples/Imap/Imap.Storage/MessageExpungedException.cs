namespace Imap.Storage;

/// <summary>A message was expunged while it was read.</summary>
public sealed class MessageExpungedException() : IOException("The message is gone.");
