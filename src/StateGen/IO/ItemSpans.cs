using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StateGen.IO;

/// <summary>Views of items that the type system has no safe way to express.</summary>
internal static class ItemSpans
{
    /// <summary>Items that are known to be bytes, as bytes.</summary>
    internal static ReadOnlySpan<byte> AsBytes<T>(ReadOnlySpan<T> items) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(items)), items.Length);

    /// <summary>The items of an array of any rank, the last index running fastest.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    internal static Span<T> AsSpan<T>(Array array) =>
        MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
}
