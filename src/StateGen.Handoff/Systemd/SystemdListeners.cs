using System.Globalization;
using System.Net.Sockets;
using StateGen.Handoff.Interop;

namespace StateGen.Handoff;

/// <summary>The sockets that systemd passed to this process: those of its .socket units and of its descriptor store.</summary>
/// <remarks>See sd_listen_fds(3) and sd_pid_notify_with_fds(3). Without systemd the list is empty.</remarks>
public static class SystemdListeners
{
    private const int FirstDescriptor = 3;

    /// <summary>Takes the sockets. Call it once: it removes the variables from the environment, so that child processes do not use them.</summary>
    /// <returns>The sockets in systemd's order with their names; "unknown" for a socket without a name.</returns>
    /// <exception cref="HandoffException">The variables are invalid, or a descriptor is not a socket.</exception>
    public static IReadOnlyList<(string Name, Socket Socket)> Take()
    {
        string? owner = Environment.GetEnvironmentVariable("LISTEN_PID");
        string? count = Environment.GetEnvironmentVariable("LISTEN_FDS");
        string[] names = Environment.GetEnvironmentVariable("LISTEN_FDNAMES")?.Split(':') ?? [];
        foreach (string name in (string[])["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"])
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        if (owner != Environment.ProcessId.ToString(CultureInfo.InvariantCulture) || count is null)
        {
            return [];
        }

        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out int sockets) || sockets > 4096)
        {
            throw new HandoffException($"LISTEN_FDS={count} is not a number of sockets.");
        }

        return [.. Enumerable.Range(0, sockets).Select(i => (i < names.Length ? names[i] : "unknown", Open(FirstDescriptor + i)))];
    }

    private static Socket Open(int descriptor)
    {
        try
        {
            // Child processes do not inherit it.
            _ = LibC.ControlDescriptor(descriptor, LibC.SetDescriptorFlags, LibC.CloseOnExecFlag);
            return new Socket(new SafeSocketHandle(descriptor, ownsHandle: true));
        }
        catch (SocketException error)
        {
            throw new HandoffException($"Descriptor {descriptor} from systemd is not a socket: {error.Message}", error);
        }
    }
}
