using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Imap.Hibernation;
using Imap.Server.Connections;
using Imap.Server.Limits;
using Imap.Server.Sessions;
using Imap.Storage;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapServer;

/// <summary>A server with hibernation: its start, and the two ways in which it ends.</summary>
internal sealed class RunningServer
{
    private static readonly TimeSpan ListenerWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PortWithin = TimeSpan.FromSeconds(30);

    private readonly ImapListener _server;
    private readonly IdleProgram? _idle;
    private readonly ImapIdleClient? _hibernator;
    private readonly ConnectionResumer? _resumer;
    private readonly ServerStatus? _status;

    private RunningServer(ImapListener server)
    {
        _server = server;
    }

    private RunningServer(ImapListener server, RuntimeDirectory directory, IdleProgram idle, ImapIdleClient hibernator, ConnectionResumer resumer)
    {
        _server = server;
        _idle = idle;
        _hibernator = hibernator;
        _resumer = resumer;
        Directory = directory;
        _status = new ServerStatus(directory, Figures);
        resumer.Begin(server.Serve);
    }

    /// <summary>The address that the server listens on.</summary>
    public IPEndPoint EndPoint => _server.EndPoint;

    /// <summary>The runtime directory shared with imap-idle; <see langword="null"/> if hibernation is off.</summary>
    public RuntimeDirectory? Directory { get; }

    /// <summary>Starts the server. Takes over the port and the connections of the previous server.</summary>
    /// <exception cref="SocketException">Cannot listen on the port.</exception>
    /// <exception cref="HandoffException">Another server runs there.</exception>
    /// <exception cref="IOException">The runtime directory cannot be used.</exception>
    public static async Task<RunningServer> StartAsync(ServerOptions options, IMailStore store, UserDirectory users)
    {
        var services = new ServerServices(store, users, TimeProvider.System, Console.Error.WriteLine)
        {
            Limits = options.Limits,
            Admission = new Admission(options.MaxUnauthenticated, DescriptorLimit.Current),
        };
        return options.HibernateAfter is { } after && OperatingSystem.IsLinux()
            ? await StartHibernatingAsync(options, after, services)
            : new RunningServer(new ImapListener(ImapListener.Listen(new IPEndPoint(IPAddress.Loopback, options.Port)), services));
    }

    private static async Task<RunningServer> StartHibernatingAsync(ServerOptions options, TimeSpan after, ServerServices services)
    {
        var endPoint = new IPEndPoint(IPAddress.Loopback, options.Port);

        // The default runtime directory depends on the port, so an unknown port has to be opened first.
        Socket? listener = options is { Port: 0, Runtime: null } ? ImapListener.Listen(endPoint) : null;
        int port = listener is null ? options.Port : ((IPEndPoint)listener.LocalEndPoint!).Port;
        RuntimeDirectory directory = RuntimeDirectory.Open(options.DirectoryOf(port).FullPath);
        var idle = new IdleProgram(directory, options.ImapIdle);
        var hibernator = new ImapIdleClient(idle, after, services.Log);
        services = services with { Hibernator = hibernator };
        ConnectionResumer resumer;
        try
        {
            resumer = new ConnectionResumer(directory, port, services);
        }
        catch (HandoffException e)
        {
            listener?.Dispose();
            throw await StartFailure.OfDirectoryAsync(directory, options, e);
        }

        try
        {
            listener ??= await ListenAsync(resumer, directory, endPoint);
        }
        catch
        {
            await resumer.DisposeAsync();
            throw;
        }

        return new RunningServer(new ImapListener(listener, services), directory, idle, hibernator, resumer);
    }

    // While imap-idle holds the port, a busy machine may need longer to hand it over: to wait is better than to fail.
    private static async Task<Socket> ListenAsync(ConnectionResumer resumer, RuntimeDirectory directory, IPEndPoint endPoint)
    {
        long start = Stopwatch.GetTimestamp();
        while (true)
        {
            if (await resumer.WaitForListenerAsync(HasListener(directory) ? ListenerWithin : TimeSpan.Zero) is { } handedOver)
            {
                return handedOver;
            }

            try
            {
                Socket own = ImapListener.Listen(endPoint);
                if (resumer.RefuseListeners() is not { } late)
                {
                    return own;
                }

                own.Dispose();
                return late;
            }
            catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse
                && Stopwatch.GetElapsedTime(start) < PortWithin
                && HasListener(directory))
            {
                // The next round waits again.
            }
        }
    }

    /// <summary>Hands the connections and the port over to imap-idle for the next server, and ends.</summary>
    public async Task HandOverAsync()
    {
        if (_hibernator is null)
        {
            await _server.DisposeAsync();
            return;
        }

        await _resumer!.DisposeAsync();
        Socket listener = await _server.HandOverAsync();
        await _hibernator.TryGiveListenerAsync(listener, EndPoint);
        await EndAsync();
    }

    /// <summary>Says BYE to every client, including hibernated ones, and ends.</summary>
    public async Task StopAsync()
    {
        if (_resumer is not null)
        {
            await _resumer.DisposeAsync();
            await _idle!.EndAsync();
        }

        await EndAsync();
    }

    private async Task EndAsync()
    {
        await _server.DisposeAsync();
        if (_hibernator is not null)
        {
            await _hibernator.DisposeAsync();
            await _status!.DisposeAsync();
        }
    }

    private string Figures() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        server_process_id {Environment.ProcessId}
        connections {_server.Connections}
        unauthenticated {_server.Unauthenticated}
        hibernated {_hibernator!.Hibernated}
        not_hibernated {_hibernator.Failed}
        resumed {_resumer!.Resumed}
        staying {_hibernator.Staying}
        staying_because {_hibernator.LastStaying ?? "-"}
        """);

    private static bool HasListener(RuntimeDirectory directory)
    {
        try
        {
            return IdleStatus.Ask(directory).Listeners > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
