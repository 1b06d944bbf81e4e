using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Writes a string as its length in bytes, then its UTF-8. Unpaired surrogates survive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringFormatter : IStateFormatter<string>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, string value) => writer.WriteString(value);

    /// <inheritdoc/>
    public static string Read(ref StateReader reader) => reader.ReadString();
}
