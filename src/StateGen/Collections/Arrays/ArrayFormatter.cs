using System.ComponentModel;
using StateGen.Collections.Forms;

namespace StateGen.CompilerServices;

/// <summary>Writes an array: the number of its items, then the items.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <typeparam name="TFormatter">The formatter of an item.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArrayFormatter<T, TFormatter> : IStateFormatter<T[]>
    where TFormatter : IStateFormatter<T>
{
    /// <inheritdoc/>
    public static StateShape? Shape => SequenceShape<T, TFormatter>.Instance;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, T[] value) => ItemWriter<T, TFormatter>.Write(ref writer, value);

    /// <inheritdoc/>
    public static T[] Read(ref StateReader reader) => ItemReader<T, TFormatter>.Read(ref reader);
}
