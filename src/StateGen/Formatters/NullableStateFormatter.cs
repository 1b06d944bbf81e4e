using System.Runtime.CompilerServices;
using StateGen.IO;
using StateGen.Layouts;

namespace StateGen.Formatters;

/// <summary>Writes the value of a nullable state struct that has one; whether it has is said by the slot that holds it.</summary>
/// <typeparam name="T">The state struct.</typeparam>
public readonly struct NullableStateFormatter<T> : IStateFormatter<T?>
    where T : struct, IStateSerializable<T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => StateFormatter<T>.Shape;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(ref StateWriter writer, T? value) =>
        StateFormatter<T>.Write(ref writer, value.GetValueOrDefault());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T? Read(ref StateReader reader) => StateFormatter<T>.Read(ref reader);
}
