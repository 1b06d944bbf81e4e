using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Imap.Hibernation;
using Imap.Server.Connections;
using Imap.Server.Sessions;
using Imap.Storage;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapServer;

/// <summary>A server with all that hibernation needs around it: how it comes up, and the two ways in which it ends.</summary>
internal sealed class RunningServer
{
    private static readonly TimeSpan ListenerWithin = TimeSpan.FromSeconds(2);

    private readonly ImapListener _server;
    private readonly IdleProgram? _idle;
    private readonly ParkingLot? _parking;
    private readonly WakeUps? _wakeUps;
    private readonly ServerStatus? _status;

    private RunningServer(ImapListener server)
    {
        _server = server;
    }

    private RunningServer(ImapListener server, RuntimeDirectory directory, IdleProgram idle, ParkingLot parking, WakeUps wakeUps)
    {
        _server = server;
        _idle = idle;
        _parking = parking;
        _wakeUps = wakeUps;
        Directory = directory;
        _status = new ServerStatus(directory, Figures);
        wakeUps.Begin(server.Serve);
    }

    /// <summary>Where the server listens.</summary>
    public IPEndPoint EndPoint => _server.EndPoint;

    /// <summary>Where it meets imap-idle; <see langword="null"/> where it does not hibernate.</summary>
    public RuntimeDirectory? Directory { get; }

    /// <summary>Starts the server; it takes up the port and the connections of the one before.</summary>
    /// <exception cref="SocketException">The port cannot be had.</exception>
    /// <exception cref="HandoffException">Another server runs there.</exception>
    /// <exception cref="IOException">The runtime directory cannot be used.</exception>
    public static async Task<RunningServer> StartAsync(ServerOptions options, IMailStore store, UserDirectory users)
    {
        var services = new ServerServices(store, users, TimeProvider.System, Console.Error.WriteLine)
        {
            Limits = options.Limits,
            Admission = new Admission(options.MaxUnauthenticated, DescriptorLimit.Current),
        };
        var endPoint = new IPEndPoint(IPAddress.Loopback, options.Port);
        if (options.HibernateAfter is not { } after || !OperatingSystem.IsLinux())
        {
            return new RunningServer(new ImapListener(ImapListener.Listen(endPoint), services));
        }

        // Which directory belongs to a port that is not known yet, only the port tells.
        Socket? listener = options is { Port: 0, Runtime: null } ? ImapListener.Listen(endPoint) : null;
        int port = listener is null ? options.Port : ((IPEndPoint)listener.LocalEndPoint!).Port;
        RuntimeDirectory directory = RuntimeDirectory.Open(options.DirectoryOf(port).FullPath);
        var idle = new IdleProgram(directory, options.ImapIdle);
        var parking = new ParkingLot(idle, after, services.Log);
        services = services with { Parking = parking };
        WakeUps wakeUps;
        try
        {
            wakeUps = new WakeUps(directory, port, services);
        }
        catch (HandoffException e)
        {
            listener?.Dispose();
            throw await StartFailure.OfDirectoryAsync(directory, options, e);
        }

        Task<Socket?> handedOver = wakeUps.WaitForListenerAsync(HasListener(directory) ? ListenerWithin : TimeSpan.Zero);
        try
        {
            listener ??= await handedOver ?? ImapListener.Listen(endPoint);
        }
        catch
        {
            await wakeUps.DisposeAsync();
            throw;
        }

        return new RunningServer(new ImapListener(listener, services), directory, idle, parking, wakeUps);
    }

    /// <summary>Hands every connection that can be, and the port, to imap-idle for the next server, and ends.</summary>
    public async Task HandOverAsync()
    {
        if (_parking is null)
        {
            await _server.DisposeAsync();
            return;
        }

        await _wakeUps!.DisposeAsync();
        Socket listener = await _server.LeaveAsync();
        await _parking.TryGiveListenerAsync(listener, EndPoint);
        await EndAsync();
    }

    /// <summary>Says BYE to every client, also those that imap-idle has, and ends.</summary>
    public async Task StopAsync()
    {
        if (_wakeUps is not null)
        {
            await _wakeUps.DisposeAsync();
            await _idle!.EndAsync();
        }

        await EndAsync();
    }

    private async Task EndAsync()
    {
        await _server.DisposeAsync();
        if (_parking is not null)
        {
            await _parking.DisposeAsync();
            await _status!.DisposeAsync();
        }
    }

    private string Figures() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        server_process_id {Environment.ProcessId}
        connections {_server.Connections}
        unauthenticated {_server.Unauthenticated}
        hibernated {_parking!.Parked}
        not_hibernated {_parking.Failed}
        awakened {_wakeUps!.Awakened}
        staying {_parking.Staying}
        staying_because {_parking.LastStaying ?? "-"}
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
