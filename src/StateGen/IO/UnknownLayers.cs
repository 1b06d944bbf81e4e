using System.ComponentModel;

namespace StateGen.CompilerServices;

/// <summary>
/// The layers that a newer version of a type has added. They are kept unread and saved again byte for byte, so that an older program loses
/// no data of a newer one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnknownLayers : IEquatable<UnknownLayers>
{
    private readonly byte[] _bytes;

    private UnknownLayers(byte[] bytes)
    {
        _bytes = bytes;
    }

    /// <summary>Reads all layers after the last one that this version knows.</summary>
    public static UnknownLayers Read(ref StateReader reader) => new(reader.ReadLengthPrefixed().ToArray());

    /// <summary>Writes the layers.</summary>
    public void Write(ref StateWriter writer) => writer.WriteLengthPrefixed(_bytes);

    /// <summary>Whether both hold the same bytes, so that records keep value equality.</summary>
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
