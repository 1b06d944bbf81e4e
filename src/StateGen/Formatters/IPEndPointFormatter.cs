using System.ComponentModel;
using System.Net;
using System.Runtime.CompilerServices;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Writes an end point: the address, then the port as a varint.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct IPEndPointFormatter : IBoundedFormatter<IPEndPointFormatter, IPEndPoint>
{
    /// <inheritdoc/>
    public static int MaxSize => IPAddressFormatter.MaxSize + StatePrimitives.MaxVarintSize;

    /// <inheritdoc/>
    public static int MinSize => IPAddressFormatter.MinSize + 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, IPEndPoint value)
    {
        IPAddressFormatter.Write(ref writer, value.Address);
        writer.WriteVarint((uint)value.Port);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static IPEndPoint Read(ref BoundedReader reader) =>
        new(IPAddressFormatter.Read(ref reader), (int)reader.ReadVarint(IPEndPoint.MaxPort));
}
