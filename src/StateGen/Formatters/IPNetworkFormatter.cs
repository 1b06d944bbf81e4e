using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes a network: its first address, then the length of the prefix in bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IPNetworkFormatter : IBoundedFormatter<IPNetworkFormatter, IPNetwork>
{
    private const int V4PrefixLength = 32;
    private const int MaxPrefixLength = 128;

    /// <inheritdoc/>
    public static int MaxSize => IPAddressFormatter.MaxSize + StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    public static int MinSize => IPAddressFormatter.MinSize + 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, IPNetwork value)
    {
        BoundedWriter own = writer;
        WriteParts(ref own, value);
        writer = own;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IPNetwork Read(ref BoundedReader reader)
    {
        BoundedReader own = reader;
        IPNetwork value = ReadParts(ref own);
        reader = own;
        return value;
    }

    /// <summary>Returns whether the network is 0.0.0.0/0, as the default of the type is.</summary>
    public static bool IsDefault(IPNetwork value) => value.PrefixLength == 0 && IPAddress.Any.Equals(value.BaseAddress);

    private static void WriteParts(ref BoundedWriter writer, IPNetwork value)
    {
        IPAddressFormatter.Write(ref writer, value.BaseAddress);
        writer.WriteVarint((uint)value.PrefixLength);
    }

    private static IPNetwork ReadParts(ref BoundedReader reader)
    {
        IPAddress address = IPAddressFormatter.Read(ref reader);
        int prefixLength = (int)reader.ReadVarint(MaxPrefixLength);
        int maxPrefixLength = address.AddressFamily == AddressFamily.InterNetwork ? V4PrefixLength : MaxPrefixLength;
        if (prefixLength <= maxPrefixLength)
        {
            // The constructor clears the bits after the prefix. Every writer leaves them clear.
            IPNetwork network = new(address, prefixLength);
            if (network.BaseAddress.Equals(address))
            {
                return network;
            }
        }

        throw new StateFormatException(StateErrorCode.OutOfRange, "A network has address bits after its prefix, or its prefix is too long.");
    }
}
