using System.ComponentModel;
using System.Net;
using System.Net.Sockets;

namespace StateGen.CompilerServices;

/// <summary>Writes a DNS end point: the host name, then the port and the address family as varints.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DnsEndPointFormatter : IStateFormatter<DnsEndPoint>
{
    /// <inheritdoc/>
    public static int MinSize => 3;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, DnsEndPoint value)
    {
        StringFormatter.Write(ref writer, value.Host);
        writer.WriteVarint((uint)value.Port);
        writer.WriteVarint((uint)value.AddressFamily);
    }

    /// <inheritdoc/>
    public static DnsEndPoint Read(ref StateReader reader)
    {
        string host = reader.ReadString(StateReader.HashWeight);
        int port = (int)reader.ReadVarint(IPEndPoint.MaxPort);
        AddressFamily family = (AddressFamily)reader.ReadVarint((ulong)AddressFamily.InterNetworkV6);
        return host.Length > 0 && family is (AddressFamily.Unspecified or AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)
            ? new DnsEndPoint(host, port, family)
            : throw new StateFormatException(StateErrorCode.OutOfRange, "A DNS end point has no host name, or an unsupported address family.");
    }
}
