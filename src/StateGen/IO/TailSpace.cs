using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen.IO;

/// <summary>Space on the stack for the padded tail of a blob, so that a small blob needs no <see cref="TailBuffer"/>.</summary>
[InlineArray(Size)]
internal struct TailSpace
{
    /// <summary>The size in bytes.</summary>
    internal const int Size = 256;

    private byte _first;

    /// <summary>The first byte.</summary>
    [UnscopedRef]
    internal ref byte First => ref _first;
}
