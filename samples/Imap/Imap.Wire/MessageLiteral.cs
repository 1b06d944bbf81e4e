using System.Buffers;
using Imap.Protocol;

namespace Imap.Wire;

/// <summary>The message of an APPEND: in the input, or on the disk if it is long.</summary>
/// <param name="Octets">The message in the input.</param>
/// <param name="Spooled">The message on the disk; <see langword="null"/> if it is in the input.</param>
/// <param name="IsBinary">Whether it was sent as a literal8 (RFC 3516).</param>
internal readonly record struct MessageLiteral(ReadOnlySequence<byte> Octets, SpooledLiteral? Spooled, bool IsBinary)
{
    /// <summary>The number of octets.</summary>
    public long Length => Spooled?.Length ?? Octets.Length;

    /// <summary>Whether it contains a NUL octet.</summary>
    public bool HasNul => Spooled?.HasNul ?? Octets.PositionOf((byte)0) is not null;
}
