using System.Net;
using System.Net.Sockets;
using Imap.Server.Limits;
using Imap.Wire;

namespace Imap.Server.Sessions;

/// <summary>The context of a command: the session, both directions of its connection, and the shared services.</summary>
/// <param name="socket">The connection to the client; it stays the caller's.</param>
/// <param name="services">The services that all connections share.</param>
/// <param name="session">The session.</param>
/// <param name="input">The client's input.</param>
/// <param name="output">The server's output.</param>
internal sealed class CommandContext(Socket socket, ServerServices services, Session session, CommandReader input, ResponseWriter output)
{
    // More than a person mistypes. A client of another protocol is disconnected.
    private const int MaxBadCommands = 20;

    private volatile string? _byeText;
    private int _contextWeight;

    /// <summary>The services that all connections share.</summary>
    public ServerServices Services { get; } = services;

    /// <summary>The session.</summary>
    public Session Session { get; } = session;

    /// <summary>The client's input.</summary>
    public CommandReader Input { get; } = input;

    /// <summary>The server's output.</summary>
    public ResponseWriter Output { get; } = output;

    /// <summary>The permit for its commands, after login.</summary>
    public CommandTurn? Turn { get; private set; } = session.Account is { } account ? services.ByUser.TryAdd(account.User) : null;

    /// <summary>The tag of the running command.</summary>
    public string Tag { get; set; } = "*";

    /// <summary>Whether both directions are compressed (RFC 4978), or are to be once the answer to the running command is out.</summary>
    public bool IsCompressed { get; set; }

    /// <summary>Set by LOGOUT, which sends BYE itself.</summary>
    public bool LoggedOut { get; set; }

    /// <summary>The text of the BYE at the end; <see langword="null"/> while the connection continues.</summary>
    public string? ByeText => _byeText;

    /// <summary>Whether the connection is about to end.</summary>
    public bool Ending => LoggedOut || _byeText is not null;

    /// <summary>The client's address; <see cref="IPAddress.None"/> if the connection is lost.</summary>
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
    public void Close(string byeText)
    {
        _byeText ??= byeText;
        Input.CancelPendingRead();
    }

    /// <summary>Counts invalid commands in a row. Ends the connection after too many.</summary>
    public void CountBad(bool bad)
    {
        Session.BadCommands = (byte)(bad ? Math.Min(Session.BadCommands + 1, MaxBadCommands) : 0);
        if (Session.BadCommands >= MaxBadCommands)
        {
            Close("Too many invalid commands.");
        }
    }

    /// <summary>Counts the connection for a user, and logs the user in.</summary>
    /// <returns>False if the user has too many connections.</returns>
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

    /// <summary>Waits for the permit to run a command. Does not wait before login.</summary>
    public ValueTask EnterTurnAsync() => Turn?.EnterAsync() ?? ValueTask.CompletedTask;

    /// <summary>Lets other commands of the user run.</summary>
    public void LeaveTurn() => Turn?.Leave();

    /// <summary>Updates the cost of this session's searches.</summary>
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
