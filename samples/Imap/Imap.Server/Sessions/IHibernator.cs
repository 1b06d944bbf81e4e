using System.Net.Sockets;
using ImapIdle.Protocol;

namespace Imap.Server.Sessions;

/// <summary>Hibernates quiet connections.</summary>
internal interface IHibernator
{
    /// <summary>How long nothing must have happened on a connection.</summary>
    TimeSpan QuietTime { get; }

    /// <summary>How long to wait with the next try after one that failed.</summary>
    TimeSpan RetryDelay { get; }

    /// <summary>Hands a connection over to imap-idle.</summary>
    /// <param name="socket">The connection; closed without a shutdown if it is hibernated.</param>
    /// <param name="connection">All that the taker knows of it.</param>
    /// <param name="unparsed">Input that is not answered yet.</param>
    /// <param name="isCompressed">Whether both directions are compressed (COMPRESS=DEFLATE).</param>
    /// <returns>Whether the connection is hibernated. If not, nothing has changed.</returns>
    ValueTask<bool> TryHibernateAsync(Socket socket, HibernatedConnection connection, ReadOnlyMemory<byte> unparsed, bool isCompressed);

    /// <summary>Records why a quiet connection is not hibernated.</summary>
    void NoteStaying(string reason);
}
