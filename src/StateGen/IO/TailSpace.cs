using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen.IO;

/// <summary>Stack space for the end of a blob and the zeros after it. A small blob fits, so that it needs no <see cref="TailBuffer"/>.</summary>
[InlineArray(Size)]
internal struct TailSpace
{
    /// <summary>How many bytes there are.</summary>
    internal const int Size = 256;

    private byte _first;

    /// <summary>The first of them.</summary>
    [UnscopedRef]
    internal ref byte First => ref _first;
}
