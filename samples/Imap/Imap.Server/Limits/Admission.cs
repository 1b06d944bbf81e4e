using System.Net.Sockets;
using ImapIdle.Protocol;

namespace Imap.Server.Limits;

/// <summary>
/// Admits connections. Unauthenticated clients have a limit of their own. New clients do not get the last descriptors, because the server
/// needs them to open mailboxes, load code and take connections back.
/// </summary>
/// <remarks>
/// The kernel gives each new descriptor the lowest free number. So the number of a socket is a lower bound of the number of open
/// descriptors.
/// </remarks>
/// <param name="mostUnauthenticated">The most clients that have not logged in.</param>
/// <param name="descriptors">The most descriptors of the process.</param>
internal sealed class Admission(int mostUnauthenticated, int descriptors)
{
    /// <summary>The default limit of unauthenticated clients.</summary>
    public const int DefaultUnauthenticated = 256;

    // Even a busy server needs no larger reserve.
    private const int MostKeptBack = 1024;

    private readonly int _keptBack = Math.Min(descriptors / 4, MostKeptBack);
    private int _unauthenticated;

    /// <summary>Clients that have not logged in now.</summary>
    public int Unauthenticated => Volatile.Read(ref _unauthenticated);

    /// <summary>Admits a new client and counts it until <see cref="Leave"/>. Returns the reason for a refusal, or <see langword="null"/>.</summary>
    /// <param name="client">Its connection.</param>
    public string? TryEnter(Socket client)
    {
        if (client.Handle >= descriptors - _keptBack)
        {
            return "The server has as many connections as it can hold.";
        }

        if (Interlocked.Increment(ref _unauthenticated) > mostUnauthenticated)
        {
            Leave();
            return "Too many clients wait to log in.";
        }

        return null;
    }

    /// <summary>A client has logged in, or is gone.</summary>
    public void Leave() => Interlocked.Decrement(ref _unauthenticated);

    /// <summary>Whether a connection can be resumed. Half of the reserve is for these connections.</summary>
    public bool HasRoomFor(Socket resumed) => resumed.Handle < descriptors - (_keptBack / 2);
}
