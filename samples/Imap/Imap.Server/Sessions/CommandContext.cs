using System.Net;
using System.Net.Sockets;
using Imap.Wire;

namespace Imap.Server.Sessions;

/// <summary>What a command works with: the session, both directions of its connection, and what all connections share.</summary>
/// <param name="socket">The connection to the client; it stays the caller's.</param>
/// <param name="services">What all connections share.</param>
/// <param name="session">What the client is doing.</param>
/// <param name="input">What the client says.</param>
/// <param name="output">What the client is told.</param>
internal sealed class CommandContext(Socket socket, ServerServices services, Session session, CommandReader input, ResponseWriter output)
{
    // More than anyone types wrong by hand; a client that speaks another protocol is not answered for ever.
    private const int MaxBadCommands = 20;

    private volatile string? _farewell;
    private int _contextWeight;

    /// <summary>What all connections share.</summary>
    public ServerServices Services { get; } = services;

    /// <summary>What the client is doing.</summary>
    public Session Session { get; } = session;

    /// <summary>What the client says.</summary>
    public CommandReader Input { get; } = input;

    /// <summary>What the client is told.</summary>
    public ResponseWriter Output { get; } = output;

    /// <summary>What its commands have to wait for, once a user has logged in.</summary>
    public CommandTurn? Turn { get; private set; } = session.Account is { } account ? services.ByUser.TryAdd(account.User) : null;

    /// <summary>The tag of the running command.</summary>
    public string Tag { get; set; } = "*";

    /// <summary>Whether both directions are compressed (RFC 4978), or are to be once the answer to the running command is out.</summary>
    public bool IsCompressed { get; set; }

    /// <summary>Set by LOGOUT, which says BYE itself.</summary>
    public bool LoggedOut { get; set; }

    /// <summary>What the client is told at the end; <see langword="null"/> where the connection goes on.</summary>
    public string? Farewell => _farewell;

    /// <summary>Whether the connection is about to end.</summary>
    public bool Ending => LoggedOut || _farewell is not null;

    /// <summary>Where the client is; nowhere, where the connection is lost already.</summary>
    public IPAddress RemoteAddress
    {
        get
        {
            try
            {
                return (socket.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.None;
            }
            catch (SocketException)
            {
                return IPAddress.None;
            }
        }
    }

    /// <summary>Ends the connection with BYE as soon as no command runs; may be called from any thread.</summary>
    public void Close(string farewell)
    {
        _farewell ??= farewell;
        Input.Wake();
    }

    /// <summary>Counts what was not understood, and ends the connection where it is nothing but that.</summary>
    public void CountBad(bool bad)
    {
        Session.BadCommands = (byte)(bad ? Math.Min(Session.BadCommands + 1, MaxBadCommands) : 0);
        if (Session.BadCommands >= MaxBadCommands)
        {
            Close("Too many commands that this server does not understand.");
        }
    }

    /// <summary>Counts the connection as one of a user, and lets the user in.</summary>
    /// <returns>False where the user has too many.</returns>
    public bool TryLogIn(string user)
    {
        if (Services.ByUser.TryAdd(user, Services.Limits.UserConnections) is not { } turn)
        {
            return false;
        }

        try
        {
            Session.LogIn(Services.Store.OpenAccount(user));
        }
        catch
        {
            turn.Dispose();
            throw;
        }

        Turn = turn;
        Output.Turn = turn;
        Input.Authenticated = true;
        return true;
    }

    /// <summary>Waits until a command of the user may run; nobody waits where nobody has logged in.</summary>
    public ValueTask EnterTurnAsync() => Turn?.EnterAsync() ?? ValueTask.CompletedTask;

    /// <summary>Lets other commands of the user run.</summary>
    public void LeaveTurn() => Turn?.Leave();

    /// <summary>Counts what the searches of this session weigh.</summary>
    /// <returns>Whether the user has no more than it may.</returns>
    public bool SettleContexts() => SettleContexts(Session.Contexts.Weight);

    /// <summary>Counts a weight as that of the searches of this session; 0 at its end.</summary>
    /// <returns>Whether the user has no more than it may.</returns>
    public bool SettleContexts(int weight)
    {
        int change = weight - _contextWeight;
        _contextWeight = weight;
        return (change == 0 && weight == 0) || Session.Account is not { } account || Services.Contexts.Add(account.User, change);
    }
}
