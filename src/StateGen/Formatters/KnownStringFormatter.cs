using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace StateGen.CompilerServices;

/// <summary>
/// Writes the number of a known string. For any other string, it writes the length plus the number of known strings, and the UTF-8 bytes.
/// </summary>
/// <typeparam name="TKnown">The known strings.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KnownStringFormatter<TKnown> : IStateFormatter<string>
    where TKnown : struct, IKnownValues
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, string value)
    {
        int known = TKnown.IndexOf(value);
        if (known >= 0)
        {
            writer.WriteVarint((uint)known);
        }
        else
        {
            writer.WriteText(value, bias: (uint)TKnown.Count);
        }
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string Read(ref StateReader reader)
    {
        ulong head = reader.ReadVarint(int.MaxValue + (ulong)TKnown.Count);
        return head < (uint)TKnown.Count
            ? TKnown.ValueAt((int)head)
            : reader.ReadText(head - (uint)TKnown.Count);
    }
}
