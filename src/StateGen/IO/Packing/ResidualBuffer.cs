using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateGen.IO.Packing;

/// <summary>Space on the stack for the residuals of a block, and for one group after them.</summary>
[InlineArray(IntegerBlock<int>.Length + BitPacker.Group)]
internal struct ResidualBuffer
{
    private uint _first;

    /// <summary>The first residual.</summary>
    [UnscopedRef]
    internal ref uint First => ref _first;
}
