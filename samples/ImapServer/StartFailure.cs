using System.Net.Sockets;
using ImapIdle.Protocol;
using StateGen.Handoff;

namespace ImapServer;

/// <summary>Explains why a server cannot listen, and what to do.</summary>
internal static class StartFailure
{
    private const string OtherPort = "choose another port: --port N, or --port 0 for any free one.";

    /// <summary>Why a port of 127.0.0.1 cannot be listened on.</summary>
    public static string OfPort(int port, SocketException error) => error.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse when PortOwner.Of(port) is { } owner =>
            $"Port {port} of 127.0.0.1 is in use by {owner.Name}, process {owner.ProcessId}. Stop that program, or {OtherPort}",
        SocketError.AddressAlreadyInUse => $"Port {port} of 127.0.0.1 is in use by another program. Stop that program, or {OtherPort}",
        SocketError.AccessDenied => $"Port {port} of 127.0.0.1 is privileged, and this user cannot listen on it. Use a port from 1024 on: --port N.",
        _ => $"Cannot listen on port {port} of 127.0.0.1: {error.Message}. Try to {OtherPort}",
    };

    /// <summary>Why the runtime directory cannot be used: mostly a server that runs already.</summary>
    /// <param name="directory">The directory.</param>
    /// <param name="options">The options of the server.</param>
    /// <param name="error">Why nothing can listen there.</param>
    public static async Task<HandoffException> OfDirectoryAsync(RuntimeDirectory directory, ServerOptions options, HandoffException error)
    {
        int processId;
        try
        {
            await using HandoffSender sender = await HandoffSender.ConnectAsync(directory.ServerSocket);
            processId = sender.PeerProcessId;
        }
        catch (HandoffException)
        {
            return new HandoffException($"{error.Message} Use another runtime directory: --runtime DIR.", error);
        }

        string upgrade = OwnCommand.With(options.ForUpgrade(options.Port, directory.FullPath));
        return new HandoffException(
            PortOwner.Of(options.Port)?.ProcessId == processId
                ? $"Port {options.Port} of 127.0.0.1 is in use by another server, process {processId}. Stop that server, replace it ({upgrade}), or {OtherPort}"
                : $"Another server, process {processId}, uses the runtime directory {directory.FullPath}. Stop that server, or use another directory: --runtime DIR.",
            error);
    }
}
