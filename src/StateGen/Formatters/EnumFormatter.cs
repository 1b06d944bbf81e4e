using System.ComponentModel;
using System.Runtime.CompilerServices;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes an enum as its underlying integer. Values without a name are preserved.</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TUnderlying">The underlying type.</typeparam>
/// <typeparam name="TFormatter">The formatter of the underlying type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumFormatter<TEnum, TUnderlying, TFormatter>
    : IBoundedFormatter<EnumFormatter<TEnum, TUnderlying, TFormatter>, TEnum>, IPackedFormatter
    where TEnum : unmanaged, Enum
    where TUnderlying : unmanaged
    where TFormatter : IBoundedFormatter<TFormatter, TUnderlying>
{
    /// <inheritdoc/>
    public static int MaxSize => TFormatter.MaxSize;

    /// <inheritdoc/>
    public static int MinSize => TFormatter.MinSize;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref BoundedWriter writer, TEnum value) =>
        TFormatter.Write(ref writer, Unsafe.BitCast<TEnum, TUnderlying>(value));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TEnum Read(ref BoundedReader reader) =>
        Unsafe.BitCast<TUnderlying, TEnum>(TFormatter.Read(ref reader));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDefault(TEnum value) => TFormatter.IsDefault(Unsafe.BitCast<TEnum, TUnderlying>(value));

    bool IPackedFormatter.IsPacked => default(TFormatter) is IPackedFormatter;

    bool IPackedFormatter.IsSigned => default(TFormatter) is IPackedFormatter { IsSigned: true };
}
