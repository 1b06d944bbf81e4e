using System.Net.Sockets;
using Imap.Server.Compression;
using Imap.Server.Sessions;

namespace Imap.Server.Connections;

/// <summary>A connection that comes back.</summary>
/// <param name="Socket">The connection.</param>
/// <param name="Session">Its session, restored.</param>
/// <param name="Unparsed">What the client has said since, and what it had begun to say.</param>
/// <param name="Heard">When the client last said something.</param>
/// <param name="Farewell">What the client is to be told where the session cannot go on.</param>
/// <param name="Inflater">What decodes the client's octets; <see langword="null"/> where the connection is not compressed.</param>
internal sealed record Awakened(
    Socket Socket, Session Session, ReadOnlyMemory<byte> Unparsed, DateTime? Heard, string? Farewell, Inflater? Inflater);
