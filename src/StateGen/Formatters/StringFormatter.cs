using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Writes a string as UTF-8 behind its length in bytes; unpaired surrogates survive.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringFormatter : IStateFormatter<string>
{
    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, string value) => writer.WriteString(value);

    /// <inheritdoc/>
    public static string Read(ref StateReader reader) => reader.ReadString();
}
