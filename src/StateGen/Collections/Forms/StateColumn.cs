using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.Collections.Forms;
using StateGen.IO;

namespace StateGen.CompilerServices;

/// <summary>Stack space for one member of up to <see cref="Length"/> structs. Generated code uses it.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
[InlineArray(Length)]
[EditorBrowsable(EditorBrowsableState.Never)]
public struct StateColumn<T>
{
    /// <summary>The most structs whose members form one column: 128.</summary>
    public const int Length = ColumnMask.MaxCount;

    private T _first;

    /// <summary>The whole space.</summary>
    [UnscopedRef]
    public Span<T> Items => MemoryMarshal.CreateSpan(ref _first, Length);

    /// <summary>Writes one member of up to <see cref="Length"/> structs.</summary>
    /// <typeparam name="TFormatter">The formatter of a single value.</typeparam>
    public static void Write<TFormatter>(ref StateWriter writer, scoped ReadOnlySpan<T> values)
        where TFormatter : IStateFormatter<T> => Column<T, TFormatter>.Write(ref writer, values);

    /// <summary>Reads one member of up to <see cref="Length"/> structs.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="values">Room for the values. Each holds the default of its type.</param>
    /// <typeparam name="TFormatter">The formatter of a single value.</typeparam>
    /// <exception cref="StateFormatException">The bytes are not that many values.</exception>
    public static void Read<TFormatter>(ref StateReader reader, scoped Span<T> values)
        where TFormatter : IStateFormatter<T> => Column<T, TFormatter>.Read(ref reader, values);
}
