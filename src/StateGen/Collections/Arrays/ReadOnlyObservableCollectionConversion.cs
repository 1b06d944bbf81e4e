using System.Collections.ObjectModel;
using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>A view of an observable collection, restored around one that nobody else has.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReadOnlyObservableCollectionConversion<T> : IArrayConversion<ReadOnlyObservableCollection<T>, T>
{
    /// <inheritdoc/>
    public static ReadOnlySpan<T> Items(ReadOnlyObservableCollection<T> value) => value.ToArray();

    /// <inheritdoc/>
    public static ReadOnlyObservableCollection<T> FromArray(T[] items) => new(new ObservableCollection<T>(items));
}
