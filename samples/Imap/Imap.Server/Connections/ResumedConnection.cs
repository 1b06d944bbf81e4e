using System.Net.Sockets;
using Imap.Server.Compression;
using Imap.Server.Sessions;

namespace Imap.Server.Connections;

/// <summary>A connection that imap-idle hands back.</summary>
/// <param name="Socket">The connection.</param>
/// <param name="Session">Its session, restored.</param>
/// <param name="Unparsed">Input that is not answered yet.</param>
/// <param name="LastInput">When the client last sent something.</param>
/// <param name="ByeText">The text of the BYE, if the session cannot be resumed.</param>
/// <param name="Inflater">Decodes the client's input; <see langword="null"/> if the connection is not compressed.</param>
internal sealed record ResumedConnection(
    Socket Socket, Session Session, ReadOnlyMemory<byte> Unparsed, DateTime? LastInput, string? ByeText, Inflater? Inflater);
