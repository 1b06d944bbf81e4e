using System.Net.Sockets;
using ImapIdle.Protocol;

namespace ImapServer.Tests.Hibernation;

/// <summary>A connection that <see cref="StandInIdle"/> holds.</summary>
/// <param name="Socket">The connection.</param>
/// <param name="Connection">What came with it.</param>
/// <param name="Unparsed">What the client had begun to say.</param>
/// <param name="IsCompressed">Whether it came as one whose directions are compressed.</param>
internal sealed record HeldConnection(Socket Socket, HibernatedConnection Connection, ReadOnlyMemory<byte> Unparsed, bool IsCompressed)
{
    /// <summary>Whether something that it watches has changed since the session was brought up to date.</summary>
    public bool HasChanged => Connection.Watch.Any(path =>
        File.GetLastWriteTimeUtc(Path.Combine(Connection.Directory!, path.Path)) != path.LastWrite);
}
