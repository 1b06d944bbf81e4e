using System.Net.Sockets;
using ImapIdle.Protocol;

namespace Imap.Server.Sessions;

/// <summary>Where connections go on which nothing happens.</summary>
internal interface IParking
{
    /// <summary>How long nothing must have happened on a connection.</summary>
    TimeSpan After { get; }

    /// <summary>How long to wait with the next try after one that failed.</summary>
    TimeSpan AfterFailure { get; }

    /// <summary>Gives a connection away.</summary>
    /// <param name="socket">The connection; closed, without being shut down, where it was taken.</param>
    /// <param name="connection">All that the taker knows of it.</param>
    /// <param name="unparsed">What the client has said and nobody has answered yet.</param>
    /// <param name="isCompressed">Whether both directions are compressed (COMPRESS=DEFLATE).</param>
    /// <returns>Whether it was taken; where not, nothing has happened to it.</returns>
    ValueTask<bool> TryParkAsync(Socket socket, ParkedConnection connection, ReadOnlyMemory<byte> unparsed, bool isCompressed);

    /// <summary>Notes that a connection stays here, and why.</summary>
    void NoteStaying(string reason);
}
