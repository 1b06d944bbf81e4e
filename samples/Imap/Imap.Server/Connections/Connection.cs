using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using Imap.Protocol;
using Imap.Server.Commands;
using Imap.Server.Compression;
using Imap.Server.Sessions;
using Imap.Wire;
using ImapIdle.Protocol;

namespace Imap.Server.Connections;

/// <summary>One client's connection: its pipes, its clocks and the loop that takes one command after the other.</summary>
internal sealed partial class Connection : IDisposable
{
    private readonly NetworkStream _stream;
    private readonly ITimer _clock;
    private readonly bool _goesOn;
    private readonly int _unparsed;
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
            Heard = Hear,
            Spool = place => session.RequireAccount().Spool(place),
            Authenticated = session.Account is not null,
        };
        Context = new CommandContext(socket, services, session, input, output) { IsCompressed = inflater is not null };
        output.Turn = Context.Turn;

        DateTime now = services.Time.GetUtcNow().UtcDateTime;
        Heard = heard < now ? heard.Value : now;
        TimeSpan first = Session.Account is null ? Timeouts.Login : Timeouts.Inactivity - (now - Heard);
        _clock = services.Time.CreateTimer(_ => TimedOut(), null, first > TimeSpan.Zero ? first : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        _quiet = services.Time.CreateTimer(_ => RequestParking(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>What its commands work with.</summary>
    public CommandContext Context { get; }

    /// <summary>What all connections share.</summary>
    public ServerServices Services => Context.Services;

    /// <summary>The connection to the client.</summary>
    public Socket Socket { get; }

    /// <summary>What the client is doing.</summary>
    public Session Session => Context.Session;

    /// <summary>What the client says.</summary>
    public CommandReader Input => Context.Input;

    /// <summary>What the client is told.</summary>
    public ResponseWriter Output => Context.Output;

    /// <summary>When the client last said something, in UTC.</summary>
    public DateTime Heard { get; private set; }

    /// <summary>Talks to the client until one of the two has had enough, or the connection was parked.</summary>
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

            // Only when the client was waited for in vain: what it has sent whole is answered here.
            if (ParkingDue && Input.LastStatus == ReadStatus.Woken && !Context.Ending && await TryParkAsync())
            {
                return;
            }
        }

        if (Context is { Farewell: { } farewell, LoggedOut: false })
        {
            Output.Status("*", StatusKind.Bye, null, farewell);
        }

        await Output.FlushAsync();
    }

    /// <summary>Ends the connection with BYE as soon as no command runs; may be called from any thread.</summary>
    public void Close(string farewell) => Context.Close(farewell);

    /// <inheritdoc/>
    public void Dispose()
    {
        LeaveAdmission(onlyIfLoggedIn: false);
        Context.SettleContexts(0);
        _clock.Dispose();
        _quiet.Dispose();
        Input.Dispose();
        Context.Turn?.Dispose();
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
