using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using ImapIdle.Protocol;
using ImapServer.Commands;
using ImapServer.Compression;
using ImapServer.Wire;

namespace ImapServer.Sessions;

/// <summary>One client's connection: its pipes, its clocks and the loop that takes one command after the other.</summary>
internal sealed partial class Connection : IDisposable
{
    // More than anyone types wrong by hand; a client that speaks another protocol is not answered for ever.
    private const int MaxBadCommands = 20;

    private readonly NetworkStream _stream;
    private readonly ITimer _clock;
    private readonly bool _goesOn;
    private readonly int _unparsed;
    private volatile string? _farewell;
    private volatile bool _busy;

    /// <summary>Takes over a connection.</summary>
    /// <param name="socket">The connection; it stays the caller's to dispose, unless it is parked.</param>
    /// <param name="services">What all connections share.</param>
    /// <param name="session">A session to go on with, which is not greeted again; a new one where there is none.</param>
    /// <param name="unparsed">What the client has said and nobody has answered yet.</param>
    /// <param name="heard">When the client last said something; now where it is not given.</param>
    /// <param name="inflater">What decodes the client's octets, <paramref name="unparsed"/> among them, where the connection is compressed.</param>
    public Connection(
        Socket socket,
        ServerServices services,
        Session? session = null,
        ReadOnlyMemory<byte> unparsed = default,
        DateTime? heard = null,
        Inflater? inflater = null)
    {
        Socket = socket;
        Services = services;
        _goesOn = session is not null;
        _isWaitedFor = session is null;
        Session = session ?? new Session();
        _stream = new NetworkStream(socket, ownsSocket: false);
        Stream input = inflater is not null ? GoOnInflating(inflater, unparsed.Span)
            : unparsed.IsEmpty ? _stream
            : new PrefixedStream(unparsed, _stream);
        _unparsed = _inflating?.Ahead ?? unparsed.Length;
        Output = new ResponseWriter(WriterOf(inflater is null ? _stream : BeginDeflating()), services.Time);
        Input = new CommandReader(ReaderOf(input), Output)
        {
            Heard = Hear,
            Spool = place => Session.RequireAccount().Spool(place),
            Authenticated = Session.Account is not null,
        };
        if (Session.Account is { } account)
        {
            Turn = Output.Turn = services.ByUser.TryAdd(account.User);
        }

        DateTime now = services.Time.GetUtcNow().UtcDateTime;
        Heard = heard < now ? heard.Value : now;
        TimeSpan first = Session.Account is null ? Timeouts.Login : Timeouts.Inactivity - (now - Heard);
        _clock = services.Time.CreateTimer(_ => TimedOut(), null, first > TimeSpan.Zero ? first : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        _quiet = services.Time.CreateTimer(_ => RequestParking(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What all connections share.</summary>
    public ServerServices Services { get; }

    /// <summary>The connection to the client.</summary>
    public Socket Socket { get; }

    /// <summary>Where the client is; nowhere, where the connection is lost already.</summary>
    public IPAddress RemoteAddress
    {
        get
        {
            try
            {
                return (Socket.RemoteEndPoint as IPEndPoint)?.Address ?? IPAddress.None;
            }
            catch (SocketException)
            {
                return IPAddress.None;
            }
        }
    }

    /// <summary>What the client is doing.</summary>
    public Session Session { get; }

    /// <summary>What the client says.</summary>
    public CommandReader Input { get; }

    /// <summary>What the client is told.</summary>
    public ResponseWriter Output { get; }

    /// <summary>What its commands have to wait for, once a user has logged in.</summary>
    public CommandTurn? Turn { get; private set; }

    /// <summary>When the client last said something, in UTC.</summary>
    public DateTime Heard { get; private set; }

    /// <summary>The tag of the running command.</summary>
    public string Tag { get; set; } = "*";

    /// <summary>Whether the connection is about to end.</summary>
    public bool Ending => LoggedOut || _farewell is not null;

    /// <summary>Set by LOGOUT, which says BYE itself.</summary>
    public bool LoggedOut { get; set; }

    /// <summary>Talks to the client until one of the two has had enough, or the connection was parked.</summary>
    /// <exception cref="ConnectionLostException">The client went without a word.</exception>
    public async Task RunAsync()
    {
        if (!_goesOn)
        {
            Output.Status("*", StatusKind.Ok, Capabilities.Code(Session), "StateGen sample IMAP server ready.");
        }

        ContextWriter.EndWhatIsTooMuch(this);
        await Input.TakeInAsync(_unparsed);
        while (!Ending)
        {
            await Output.FlushAsync();
            CompressIfAsked();
            NoteActivity();
            if (Session.IdleTag is not null)
            {
                await IdleAsync();
            }
            else if (!await TakeCommandAsync())
            {
                return;
            }

            // Only when the client was waited for in vain: what it has sent whole is answered here.
            if (ParkingDue && Input.LastStatus == ReadStatus.Woken && !Ending && await TryParkAsync())
            {
                return;
            }
        }

        if (_farewell is { } farewell && !LoggedOut)
        {
            Output.Status("*", StatusKind.Bye, null, farewell);
        }

        await Output.FlushAsync();
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

        Turn = Output.Turn = turn;
        Input.Authenticated = true;
        return true;
    }

    /// <summary>Waits until a command of the user may run; nobody waits where nobody has logged in.</summary>
    public ValueTask EnterTurnAsync() => Turn?.EnterAsync() ?? ValueTask.CompletedTask;

    /// <summary>Lets other commands of the user run.</summary>
    public void LeaveTurn() => Turn?.Leave();

    /// <inheritdoc/>
    public void Dispose()
    {
        LeaveAdmission(onlyIfLoggedIn: false);
        SettleContexts(0);
        _clock.Dispose();
        _quiet.Dispose();
        Input.Dispose();
        Turn?.Dispose();
        if (IsParked)
        {
            // Whoever has the connection now says the rest.
            _stream.Dispose();
        }

        EndDeflating();
        _stream.Dispose();
    }

    private static PipeWriter WriterOf(Stream stream) => PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));

    // Most connections wait most of the time: a read of no octets does so without a buffer.
    private static PipeReader ReaderOf(Stream stream) => PipeReader.Create(
        stream, new StreamPipeReaderOptions(bufferSize: 16 * 1024, minimumReadSize: 4 * 1024, leaveOpen: true, useZeroByteReads: true));

    private async ValueTask IdleAsync()
    {
        try
        {
            await IdleLoop.RunAsync(this);
        }
        catch (Exception e) when (e is not ConnectionLostException && Session.IdleTag is not null)
        {
            CommandDispatcher.FailIdle(this, e);
        }
    }

    private async ValueTask<bool> TakeCommandAsync()
    {
        switch (await Input.ReadCommandAsync())
        {
            case ReadStatus.Received:
                _busy = true;
                await CommandDispatcher.RunAsync(this);
                _busy = false;
                LeaveAdmission(onlyIfLoggedIn: true);
                ContextWriter.EndWhatIsTooMuch(this);
                RestartClock();
                break;
            case ReadStatus.TooBig:
                CommandDispatcher.RefuseSize(this);
                break;
            case ReadStatus.Unreadable:
                Close("That was longer than this server reads in one command.");
                break;
            case ReadStatus.Closed:
                return false;
        }

        return true;
    }

    private void Hear()
    {
        Heard = Services.Time.GetUtcNow().UtcDateTime;
        NoteActivity();
        RestartClock();
    }

    // Before login the clock runs through: a client gets a minute in all, however it dawdles.
    private void RestartClock()
    {
        if (Session.Account is not null)
        {
            _clock.Change(Timeouts.Inactivity, Timeout.InfiniteTimeSpan);
        }
    }

    private void TimedOut()
    {
        if (_busy && Session.Account is not null)
        {
            return;
        }

        Close(Session.Account is null ? "You took too long to log in." : ImapWords.Inactive);
    }
}
