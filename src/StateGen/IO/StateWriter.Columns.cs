using System.ComponentModel;
using StateGen.Collections.Forms;

namespace StateGen;

/// <content>Structs in columns.</content>
public ref partial struct StateWriter
{
    /// <summary>Writes one member of up to 128 structs.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <typeparam name="TFormatter">How a single value is written.</typeparam>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void WriteColumn<T, TFormatter>(scoped ReadOnlySpan<T> values)
        where TFormatter : IStateFormatter<T> => Column<T, TFormatter>.Write(ref this, values);
}
