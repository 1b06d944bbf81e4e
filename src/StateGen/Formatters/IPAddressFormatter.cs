using System.ComponentModel;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes an IP address: its length in bytes (4 or 16), its bytes, and for IPv6 the scope id as a varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IPAddressFormatter : IBoundedFormatter<IPAddressFormatter, IPAddress>
{
    private const int V4Size = 4;
    private const int V6Size = 16;

    /// <inheritdoc/>
    public static int MaxSize => 1 + V6Size + StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    public static int MinSize => 1 + V4Size;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, IPAddress value)
    {
        BoundedWriter own = writer;
        WriteParts(ref own, value);
        writer = own;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IPAddress Read(ref BoundedReader reader)
    {
        BoundedReader own = reader;
        IPAddress value = ReadParts(ref own);
        reader = own;
        return value;
    }

    private static void WriteParts(ref BoundedWriter writer, IPAddress value)
    {
        Span<byte> bytes = stackalloc byte[V6Size];
        value.TryWriteBytes(bytes, out int size);
        writer.WriteFixed((byte)size);
        foreach (byte part in bytes[..size])
        {
            writer.WriteFixed(part);
        }

        if (value.AddressFamily == AddressFamily.InterNetworkV6)
        {
            writer.WriteVarint((ulong)value.ScopeId);
        }
    }

    private static IPAddress ReadParts(ref BoundedReader reader)
    {
        byte size = reader.ReadFixed<byte>();
        if (size is not (V4Size or V6Size))
        {
            StateFormatException.Throw(StateErrorCode.OutOfRange, $"An IP address has {size} bytes instead of 4 or 16.");
        }

        Span<byte> bytes = stackalloc byte[V6Size];
        foreach (ref byte part in bytes[..size])
        {
            part = reader.ReadFixed<byte>();
        }

        return size == V4Size
            ? new IPAddress(bytes[..V4Size])
            : new IPAddress(bytes, (long)reader.ReadVarint(uint.MaxValue));
    }
}
