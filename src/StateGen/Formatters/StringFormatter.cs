using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Writes the length of a string in bytes, and its UTF-8 bytes. Unpaired surrogates are preserved.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringFormatter : IStateFormatter<string>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, string value) => writer.WriteString(value);

    /// <inheritdoc/>
    public static string Read(ref StateReader reader) => reader.ReadString();
}
