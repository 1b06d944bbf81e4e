using System.ComponentModel;
using StateGen.Collections.Forms;

namespace StateGen;

/// <content>Structs in columns.</content>
public ref partial struct StateReader
{
    /// <summary>Reads one member of up to 128 structs.</summary>
    /// <param name="values">Room for the values, which hold their type's default.</param>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <typeparam name="TFormatter">How a single value is written.</typeparam>
    /// <exception cref="StateFormatException">The bytes are not so many values.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void ReadColumn<T, TFormatter>(scoped Span<T> values)
        where TFormatter : IStateFormatter<T> => Column<T, TFormatter>.Read(ref this, values);
}
