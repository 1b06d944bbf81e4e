using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StateGen.CompilerServices;

/// <summary>Room on the stack for one member of up to <see cref="Length"/> structs. Generated code uses it.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
[InlineArray(Length)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StateColumn<T>
{
    /// <summary>The most structs whose members stand together: 128.</summary>
    public const int Length = 128;

    private T _first;

    /// <summary>All of it.</summary>
    [UnscopedRef]
    public Span<T> Items => MemoryMarshal.CreateSpan(ref _first, Length);
}
