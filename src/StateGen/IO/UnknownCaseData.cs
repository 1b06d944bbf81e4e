using System.ComponentModel;

namespace StateGen;

/// <summary>The data of a union case that a newer version of your program has added, which is saved again byte for byte.</summary>
/// <remarks>Only restoring creates it. <see cref="UnknownCaseAttribute"/> sets the type that holds it.</remarks>
public sealed class UnknownCaseData : IEquatable<UnknownCaseData>
{
    /// <summary>The highest tag of a case.</summary>
    private const int MaxTag = 65535;

    private readonly byte[] _bytes;

    private UnknownCaseData(int tag, byte[] bytes)
    {
        Tag = tag;
        _bytes = bytes;
    }

    /// <summary>The tag of the case, 1 to 65,535.</summary>
    public int Tag { get; }

    /// <summary>The bytes that the newer program wrote for the object.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Reads a case after its tag. Generated code calls this.</summary>
    /// <exception cref="StateFormatException">The tag is not 1 to 65,535, or fewer bytes are left than the length says.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static UnknownCaseData Read(ref StateReader reader, ulong tag)
    {
        if (tag is < 1 or > MaxTag)
        {
            StateReader.ThrowUnknownCase(tag);
        }

        return new UnknownCaseData((int)tag, reader.ReadLengthPrefixed().ToArray());
    }

    /// <summary>Writes the tag and the bytes of a case. Generated code calls this.</summary>
    /// <exception cref="InvalidOperationException"><paramref name="carried"/> is null, because a struct was not created by its constructor.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Write(ref StateWriter writer, UnknownCaseData? carried)
    {
        if (carried is null)
        {
            throw new InvalidOperationException("An unknown case of a union holds no data. Only restoring creates unknown cases; do not create them yourself.");
        }

        writer.WriteVarint((uint)carried.Tag);
        writer.WriteLengthPrefixed(carried._bytes);
    }

    /// <summary>Whether both have the same tag and the same bytes.</summary>
    public bool Equals(UnknownCaseData? other) =>
        other is not null && Tag == other.Tag && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownCaseData);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Tag);
        hash.AddBytes(_bytes);
        return hash.ToHashCode();
    }

    /// <summary>Returns the tag and the number of bytes.</summary>
    public override string ToString() => $"case {Tag}, {_bytes.Length} bytes";
}
