using System.ComponentModel;
using StateGen.Collections.Tuples;

namespace StateGen.CompilerServices;

/// <summary>Writes a pair of key and value as a tuple of two.</summary>
/// <typeparam name="TKey">The type of the key.</typeparam>
/// <typeparam name="TValue">The type of the value.</typeparam>
/// <typeparam name="TKeyFormatter">The formatter of the key.</typeparam>
/// <typeparam name="TValueFormatter">The formatter of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeyValuePairFormatter<TKey, TValue, TKeyFormatter, TValueFormatter> : IStateFormatter<KeyValuePair<TKey, TValue>>
    where TKeyFormatter : IStateFormatter<TKey>
    where TValueFormatter : IStateFormatter<TValue>
{
    /// <inheritdoc/>
    public static int MinSize => ValueTuple2Formatter<TKey, TValue, TKeyFormatter, TValueFormatter>.MinSize;

    /// <inheritdoc/>
    public static StateShape? Shape => new TupleShape(
        TupleShape.Of<TKey, TKeyFormatter>("Key"),
        TupleShape.Of<TValue, TValueFormatter>("Value"));

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, KeyValuePair<TKey, TValue> value) =>
        ValueTuple2Formatter<TKey, TValue, TKeyFormatter, TValueFormatter>.Write(ref writer, (value.Key, value.Value));

    /// <inheritdoc/>
    public static KeyValuePair<TKey, TValue> Read(ref StateReader reader)
    {
        (TKey key, TValue value) = ValueTuple2Formatter<TKey, TValue, TKeyFormatter, TValueFormatter>.Read(ref reader);
        return new(key, value);
    }

    /// <inheritdoc cref="IStateSerializable{TSelf}.Absent"/>
    public static KeyValuePair<TKey, TValue> Absent => new(TupleItem<TKey, TKeyFormatter>.Absent, TupleItem<TValue, TValueFormatter>.Absent);

    /// <inheritdoc/>
    public static bool IsDefault(KeyValuePair<TKey, TValue> value) =>
        ValueTuple2Formatter<TKey, TValue, TKeyFormatter, TValueFormatter>.IsDefault((value.Key, value.Value));
}
