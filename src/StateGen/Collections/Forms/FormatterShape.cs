using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>The shape of the values of a formatter. Generated code uses it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class FormatterShape
{
    /// <summary>Returns the formatter's own shape, or that of a value without parts.</summary>
    /// <typeparam name="TFormatter">The formatter.</typeparam>
    /// <typeparam name="T">The type of its values.</typeparam>
    public static StateShape Of<TFormatter, T>()
        where TFormatter : IStateFormatter<T> => TFormatter.Shape ?? LeafShape<TFormatter, T>.Instance;
}
