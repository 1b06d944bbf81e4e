using System.Net.Sockets;
using ImapIdle.Protocol;

namespace Imap.Server.Sessions;

/// <summary>
/// Who may come in: clients that have not logged in are anybody's, so there is a limit of their own for them; and no client gets one of the last
/// descriptors, without which the server could not open a mailbox, load code, or take connections back.
/// </summary>
/// <remarks>
/// The kernel gives each new descriptor the lowest free number. So the number of a socket tells how many descriptors there are at least, whoever has them.
/// </remarks>
/// <param name="mostUnauthenticated">The most clients that have not logged in.</param>
/// <param name="descriptors">The most descriptors of the process.</param>
internal sealed class Admission(int mostUnauthenticated, int descriptors)
{
    /// <summary>The most clients that have not logged in, where nothing else is said.</summary>
    public const int DefaultUnauthenticated = 256;

    // Where there are many, no more is kept back than a server needs that is busy.
    private const int MostKeptBack = 1024;

    private readonly int _keptBack = Math.Min(descriptors / 4, MostKeptBack);
    private int _unauthenticated;

    /// <summary>Clients that have not logged in now.</summary>
    public int Unauthenticated => Volatile.Read(ref _unauthenticated);

    /// <summary>Why a new client cannot be taken, for it to hear; <see langword="null"/> where it can, and is counted until <see cref="Leave"/>.</summary>
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

    /// <summary>Whether a connection can be taken back; half of what is kept back from new clients is for these.</summary>
    public bool HasRoomFor(Socket awakened) => awakened.Handle < descriptors - (_keptBack / 2);
}
