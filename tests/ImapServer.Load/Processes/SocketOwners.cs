using System.Globalization;

namespace ImapServer.Load.Processes;

/// <summary>Asks the kernel which process owns which connection, independently of what the programs report.</summary>
internal static class SocketOwners
{
    private const string Established = "01";

    /// <summary>The clients' ports of all connections that one process has open.</summary>
    public static HashSet<int> PortsOf(int process, int serverPort)
    {
        Dictionary<long, int> ports = Connections(serverPort);
        return [.. Sockets(process).Where(ports.ContainsKey).Select(inode => ports[inode])];
    }

    // The end of a connection that the server has: inode and the port at the other end.
    private static Dictionary<long, int> Connections(int serverPort)
    {
        var ports = new Dictionary<long, int>();
        foreach (string line in File.ReadLines("/proc/net/tcp").Skip(1))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words[3] == Established && Port(words[1]) == serverPort)
            {
                ports[long.Parse(words[9], CultureInfo.InvariantCulture)] = Port(words[2]);
            }
        }

        return ports;
    }

    private static IEnumerable<long> Sockets(int process)
    {
        foreach (string descriptor in Directory.GetFiles($"/proc/{process}/fd"))
        {
            string? target;
            try
            {
                target = new FileInfo(descriptor).LinkTarget;
            }
            catch (IOException)
            {
                // Closed in the meantime.
                continue;
            }

            if (target?.StartsWith("socket:[", StringComparison.Ordinal) == true)
            {
                yield return long.Parse(target.AsSpan()["socket:[".Length..^1], CultureInfo.InvariantCulture);
            }
        }
    }

    private static int Port(string address) => int.Parse(address.AsSpan()[(address.IndexOf(':') + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
