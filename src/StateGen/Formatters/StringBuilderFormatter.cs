using System.Text;
using StateGen.IO;

namespace StateGen.Formatters;

/// <summary>Writes the text of a string builder as a string; its capacity is not kept.</summary>
public readonly struct StringBuilderFormatter : IStateFormatter<StringBuilder>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, StringBuilder value) => StringFormatter.Write(ref writer, value.ToString());

    /// <inheritdoc/>
    public static StringBuilder Read(ref StateReader reader) => new(StringFormatter.Read(ref reader));
}
