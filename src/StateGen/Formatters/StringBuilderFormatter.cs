using System.ComponentModel;
using System.Text;
using StateGen.Contracts;

namespace StateGen.CompilerServices;

/// <summary>Writes the text of a string builder as a string. Its capacity is not saved.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringBuilderFormatter : IStateFormatter<StringBuilder>, IFillFormatter<StringBuilder>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, StringBuilder value) => StringFormatter.Write(ref writer, value.ToString());

    /// <inheritdoc/>
    public static void WriteKept(ref StateWriter writer, StringBuilder value) => Write(ref writer, value);

    /// <inheritdoc/>
    public static StringBuilder Read(ref StateReader reader) => new(reader.ReadString(StateReader.HashWeight));

    /// <inheritdoc/>
    public static void Fill(ref StateReader reader, StringBuilder target)
    {
        string text = reader.ReadString(StateReader.HashWeight);
        target.Clear().Append(text);
    }

    /// <inheritdoc/>
    public static DeferredItems ReadItems(ref StateReader reader) => DeferredItems.ReadOne<string, StringFormatter>(ref reader);

    /// <inheritdoc/>
    public static void Fill(DeferredItems? items, StringBuilder target) => target.Clear().AppendJoin("", DeferredItems.Of<string>(items));
}
