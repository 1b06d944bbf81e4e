using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StateGen.Contracts;

namespace StateGen.Collections.Forms;

/// <summary>Views of items that the type system has no safe way to express.</summary>
internal static class ItemSpans
{
    /// <summary>Whether items have the same bytes on the wire and in memory. The JIT knows it for each formatter.</summary>
    internal static bool AreRaw<TFormatter>() => BitConverter.IsLittleEndian && default(TFormatter) is IRawFormatter;

    /// <summary>Items of which <see cref="AreRaw"/> holds, as bytes.</summary>
    /// <exception cref="OverflowException">They are more than a span can hold.</exception>
    internal static Span<byte> AsBytes<T>(scoped ReadOnlySpan<T> items) => MemoryMarshal.CreateSpan(
        ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), checked(items.Length * Unsafe.SizeOf<T>()));

    /// <summary>The items of an array of any rank, the last index running fastest.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    internal static Span<T> AsSpan<T>(Array array) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
}
