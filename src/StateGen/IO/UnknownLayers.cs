using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>
/// The layers that a newer version of a type has written and this one does not know. They are kept unread and saved again byte for byte, so
/// that nothing is lost when an older program saves a state that a newer one had saved.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnknownLayers : IEquatable<UnknownLayers>
{
    private readonly byte[] _bytes;

    private UnknownLayers(byte[] bytes)
    {
        _bytes = bytes;
    }

    /// <summary>Reads the layers after the last known one.</summary>
    public static UnknownLayers Read(ref StateReader reader) => new(reader.ReadLengthPrefixed().ToArray());

    /// <summary>Writes them again.</summary>
    public void Write(ref StateWriter writer) => writer.WriteLengthPrefixed(_bytes);

    /// <summary>Whether both hold the same bytes, so that the equality of records stays one of values.</summary>
    public bool Equals(UnknownLayers? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownLayers);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }
}
