using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Imap.Protocol;
using Imap.Server.Commands;
using Imap.Server.Commands.Dispatch;
using Imap.Server.Compression;
using Imap.Server.Limits;
using Imap.Server.Sessions;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Connections;

/// <summary>A client's connection: its pipes, its timers and the loop that runs its commands.</summary>
internal sealed partial class Connection : IDisposable
{
    private readonly NetworkStream _stream;
    private readonly ITimer _clock;
    private readonly bool _goesOn;
    private readonly int _unparsed;
    private volatile bool _busy;

    /// <summary>Begins to serve a connection.</summary>
    /// <param name="socket">The connection. The caller disposes of it, unless it is hibernated.</param>
    /// <param name="services">The services that all connections share.</param>
    /// <param name="session">The session to continue, which gets no greeting; <see langword="null"/> for a new one.</param>
    /// <param name="unparsed">Input that is not answered yet.</param>
    /// <param name="lastInput">When the client last sent something; <see langword="null"/> for now.</param>
    /// <param name="inflater">Decodes the client's input, including <paramref name="unparsed"/>, if the connection is compressed.</param>
    public Connection(
        Socket socket,
        ServerServices services,
        Session? session = null,
        ReadOnlyMemory<byte> unparsed = default,
        DateTime? lastInput = null,
        Inflater? inflater = null)
    {
        Socket = socket;
        _goesOn = session is not null;
        _isWaitedFor = session is null;
        session ??= new Session();
        _stream = new NetworkStream(socket, ownsSocket: false);
        Stream source = inflater is not null ? GoOnInflating(inflater, unparsed.Span, session)
            : unparsed.IsEmpty ? _stream
            : new PrefixedStream(unparsed, _stream);
        _unparsed = _inflating?.Ahead ?? unparsed.Length;
        var output = new ResponseWriter(WriterOf(inflater is null ? _stream : BeginDeflating()), services.Time);
        var input = new CommandReader(ReaderOf(source), output)
        {
            OnInput = NoteInput,
            Spool = place => session.RequireAccount().Spool(place),
            Authenticated = session.Account is not null,
        };
        Context = new CommandContext(socket, services, session, input, output) { IsCompressed = inflater is not null };
        output.Turn = Context.Turn;

        DateTime now = services.Time.GetUtcNow().UtcDateTime;
        LastInput = lastInput < now ? lastInput.Value : now;
        TimeSpan first = Session.Account is null ? Timeouts.Login : Timeouts.Inactivity - (now - LastInput);
        _clock = services.Time.CreateTimer(_ => TimedOut(), null, first > TimeSpan.Zero ? first : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        _quiet = services.Time.CreateTimer(_ => RequestHibernation(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What its commands work with.</summary>
    public CommandContext Context { get; }

    /// <summary>The services that all connections share.</summary>
    public ServerServices Services => Context.Services;

    /// <summary>The connection to the client.</summary>
    public Socket Socket { get; }

    /// <summary>The session.</summary>
    public Session Session => Context.Session;

    /// <summary>The client's input.</summary>
    public CommandReader Input => Context.Input;

    /// <summary>The server's output.</summary>
    public ResponseWriter Output => Context.Output;

    /// <summary>When the client last sent something, in UTC.</summary>
    public DateTime LastInput { get; private set; }

    /// <summary>Serves the client until the connection ends or is hibernated.</summary>
    /// <exception cref="ConnectionLostException">The client went without a word.</exception>
    public async Task RunAsync()
    {
        if (!_goesOn)
        {
            Output.Status("*", StatusKind.Ok, Capabilities.Code(Session), "StateGen sample IMAP server ready.");
        }

        ContextWriter.EndWhatIsTooMuch(Context);
        await Input.TakeInAsync(_unparsed);
        while (!Context.Ending)
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

            // Only after a wait without input: complete input is answered here.
            if (HibernationDue && Input.LastStatus == ReadStatus.Canceled && !Context.Ending && await TryHibernateAsync())
            {
                return;
            }
        }

        if (Context is { ByeText: { } byeText, LoggedOut: false })
        {
            Output.Status("*", StatusKind.Bye, null, byeText);
        }

        await Output.FlushAsync();
    }

    /// <summary>Ends the connection with BYE as soon as no command runs; may be called from any thread.</summary>
    public void Close(string byeText) => Context.Close(byeText);

    /// <inheritdoc/>
    public void Dispose()
    {
        LeaveAdmission(onlyIfLoggedIn: false);
        Context.SettleContexts(0);
        _clock.Dispose();
        _quiet.Dispose();
        Input.Dispose();
        Context.Turn?.Dispose();
        if (IsHibernated)
        {
            // The process that owns the connection now writes the rest.
            _stream.Dispose();
        }

        EndDeflating();
        _stream.Dispose();
    }

    private static PipeWriter WriterOf(Stream stream) => PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));

    // Connections wait most of the time: a read of no octets needs no buffer.
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
            CommandDispatcher.FailIdle(Context, e);
        }
    }

    private async ValueTask<bool> TakeCommandAsync()
    {
        switch (await Input.ReadCommandAsync())
        {
            case ReadStatus.Received:
                _busy = true;
                await CommandDispatcher.RunAsync(Context);
                _busy = false;
                LeaveAdmission(onlyIfLoggedIn: true);
                ContextWriter.EndWhatIsTooMuch(Context);
                RestartClock();
                break;
            case ReadStatus.TooBig:
                CommandDispatcher.RefuseSize(Context);
                break;
            case ReadStatus.Unreadable:
                Close("That was longer than this server reads in one command.");
                break;
            case ReadStatus.Closed:
                return false;
        }

        return true;
    }

    private void NoteInput()
    {
        LastInput = Services.Time.GetUtcNow().UtcDateTime;
        NoteActivity();
        RestartClock();
    }

    // Before login the timer is not restarted: a client has one minute in total.
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
