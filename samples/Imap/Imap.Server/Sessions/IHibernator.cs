using System.Net.Sockets;
using ImapIdle.Protocol;

namespace Imap.Server.Sessions;

/// <summary>Hibernates quiet connections.</summary>
internal interface IHibernator
{
    /// <summary>How long a connection has to be quiet before it is hibernated.</summary>
    TimeSpan QuietTime { get; }

    /// <summary>The time until the next attempt after a failure.</summary>
    TimeSpan RetryDelay { get; }

    /// <summary>Hands a connection over to imap-idle.</summary>
    /// <param name="socket">The connection; closed without a shutdown if it is hibernated.</param>
    /// <param name="connection">The state of the connection.</param>
    /// <param name="unparsed">Input that is not answered yet.</param>
    /// <param name="isCompressed">Whether both directions are compressed (COMPRESS=DEFLATE).</param>
    /// <returns>Whether the connection is hibernated. If not, nothing has changed.</returns>
    ValueTask<bool> TryHibernateAsync(Socket socket, HibernatedConnection connection, ReadOnlyMemory<byte> unparsed, bool isCompressed);

    /// <summary>Records why a quiet connection is not hibernated.</summary>
    void NoteStaying(string reason);
}
