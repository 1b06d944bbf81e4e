using Imap.Protocol;

namespace Imap.Storage;

/// <summary>A message in the index.</summary>
/// <param name="Uid">The unique identifier.</param>
/// <param name="Flags">The permanent flags.</param>
/// <param name="ModSeq">The mod-sequence of the last change (RFC 7162).</param>
/// <param name="InternalDate">When the message arrived.</param>
/// <param name="Size">RFC822.SIZE in octets with CRLF line ends; 0 if it was not requested.</param>
public sealed record StoredMessage(uint Uid, MessageFlags Flags, ulong ModSeq, DateTimeOffset InternalDate, long Size);
