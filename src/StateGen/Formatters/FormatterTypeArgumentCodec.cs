using StateGen.CompilerServices;

namespace StateGen.Formatters;

/// <summary>Writes and reads the values of a type argument with a formatter.</summary>
internal sealed class FormatterTypeArgumentCodec<T, TFormatter> : TypeArgumentCodec<T>
    where TFormatter : IStateFormatter<T>
{
    internal override int MinSize => TFormatter.MinSize;

    internal override StateShape? Shape => TFormatter.Shape;

    internal override T Absent => default(T) is null ? default! : TFormatter.Absent;

    internal override bool IsDefault(T value) => value is null || TFormatter.IsDefault(value);

    internal override void Write(ref StateWriter writer, T value) => TFormatter.Write(ref writer, value);

    internal override T Read(ref StateReader reader) => TFormatter.Read(ref reader);
}
