using System.Net.Sockets;
using ImapIdle.Protocol;

namespace ImapServer.Tests.Hibernation;

/// <summary>A connection that <see cref="StandInIdle"/> holds.</summary>
/// <param name="Socket">The connection.</param>
/// <param name="Connection">The state of the connection.</param>
/// <param name="Unparsed">Input that is not answered yet.</param>
/// <param name="IsCompressed">Whether it was sent as a compressed connection.</param>
internal sealed record HeldConnection(Socket Socket, HibernatedConnection Connection, ReadOnlyMemory<byte> Unparsed, bool IsCompressed)
{
    /// <summary>Whether something that it watches has changed since the session was brought up to date.</summary>
    public bool HasChanged => Connection.Watch.Any(path =>
        File.GetLastWriteTimeUtc(Path.Combine(Connection.Directory!, path.Path)) != path.LastWrite);
}
