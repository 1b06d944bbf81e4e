using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>Room on the stack for the residuals of a block and a group more.</summary>
[InlineArray(IntegerBlock<int>.Length + BitPacker.Group)]
internal struct ResidualBuffer
{
    private uint _first;

    /// <summary>The first of them.</summary>
    [UnscopedRef]
    internal ref uint First => ref _first;
}
