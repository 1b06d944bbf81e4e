using System.IO.Pipelines;
using ImapServer.Commands;
using ImapServer.Wire;

namespace ImapServer.Sessions;

/// <summary>One client's connection: its pipes, its clock and the loop that takes one command after the other.</summary>
internal sealed class Connection : IDisposable
{
    // More than anyone types wrong by hand; a client that speaks another protocol is not answered for ever.
    private const int MaxBadCommands = 20;

    private readonly ITimer _clock;
    private volatile string? _farewell;
    private volatile bool _busy;
    private int _badCommands;

    /// <summary>Takes over a connection.</summary>
    /// <param name="stream">The connection; it stays the caller's to dispose.</param>
    /// <param name="services">What all connections share.</param>
    /// <param name="session">A session to go on with, which is not greeted again; a new one where there is none.</param>
    public Connection(Stream stream, ServerServices services, Session? session = null)
    {
        Services = services;
        Session = session ?? new Session();
        Output = new ResponseWriter(PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true)), services.Time);
        Input = new CommandReader(
            PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 16 * 1024, minimumReadSize: 4 * 1024, leaveOpen: true)), Output)
        {
            Heard = RestartClock,
            Authenticated = Session.Account is not null,
        };
        TimeSpan first = Session.Account is null ? Timeouts.Login : Timeouts.Inactivity;
        _clock = services.Time.CreateTimer(_ => TimedOut(), null, first, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What all connections share.</summary>
    public ServerServices Services { get; }

    /// <summary>What the client is doing.</summary>
    public Session Session { get; }

    /// <summary>What the client says.</summary>
    public CommandReader Input { get; }

    /// <summary>What the client is told.</summary>
    public ResponseWriter Output { get; }

    /// <summary>The tag of the running command.</summary>
    public string Tag { get; set; } = "*";

    /// <summary>Whether the connection is about to end.</summary>
    public bool Ending => LoggedOut || _farewell is not null;

    /// <summary>Set by LOGOUT, which says BYE itself.</summary>
    public bool LoggedOut { get; set; }

    /// <summary>Talks to the client until one of the two has had enough.</summary>
    /// <exception cref="ConnectionLostException">The client went without a word.</exception>
    public async Task RunAsync()
    {
        if (Session.Account is null)
        {
            Output.Status("*", StatusKind.Ok, Capabilities.Code(Session), "StateGen sample IMAP server ready.");
        }

        while (!Ending)
        {
            await Output.FlushAsync();
            if (Session.IdleTag is not null)
            {
                await IdleAsync();
            }
            else if (!await TakeCommandAsync())
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
        _badCommands = bad ? _badCommands + 1 : 0;
        if (_badCommands == MaxBadCommands)
        {
            Close("Too many commands that this server does not understand.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _clock.Dispose();

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

        Close(Session.Account is null ? "You took too long to log in." : "You were idle for 30 minutes.");
    }
}
