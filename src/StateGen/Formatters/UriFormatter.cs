using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>Writes a byte that tells whether a URI is absolute, and the string from which it was created.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct UriFormatter : IStateFormatter<Uri>
{
    /// <inheritdoc/>
    public static int MinSize => 2;

    /// <inheritdoc/>
    public static void Write(ref StateWriter writer, Uri value)
    {
        writer.WriteVarint(value.IsAbsoluteUri ? 1UL : 0);
        StringFormatter.Write(ref writer, value.OriginalString);
    }

    /// <inheritdoc/>
    public static Uri Read(ref StateReader reader)
    {
        UriKind kind = reader.ReadVarint(1) == 1 ? UriKind.Absolute : UriKind.Relative;
        string text = reader.ReadString(StateReader.SortWeight);
        return Uri.TryCreate(text, kind, out Uri? uri)
            ? uri
            : throw new StateFormatException(StateErrorCode.OutOfRange, $"A string is not a valid {kind.ToString().ToLowerInvariant()} URI.");
    }
}
