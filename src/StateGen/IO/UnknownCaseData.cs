using System.ComponentModel;

namespace StateGen;

/// <summary>
/// The data of a union case that a newer program has added and this one does not know. It is kept unread, and saved again byte for byte.
/// <see cref="UnknownCaseAttribute"/> names the type that holds it.
/// </summary>
public sealed class UnknownCaseData : IEquatable<UnknownCaseData>
{
    /// <summary>The highest tag that a case can have.</summary>
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

    /// <summary>Reads a case whose tag was read. Generated code calls this.</summary>
    /// <exception cref="StateFormatException">The tag is one that no case can have, or there are fewer bytes than the length says.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static UnknownCaseData Read(ref StateReader reader, ulong tag)
    {
        if (tag is < 1 or > MaxTag)
        {
            StateReader.ThrowUnknownCase(tag);
        }

        return new UnknownCaseData((int)tag, reader.ReadLengthPrefixed().ToArray());
    }

    /// <summary>Writes a case again, its tag included. Generated code calls this.</summary>
    /// <exception cref="InvalidOperationException">The case is missing: a struct was not created by its constructor.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Write(ref StateWriter writer, UnknownCaseData? carried)
    {
        if (carried is null)
        {
            throw new InvalidOperationException("An unknown case of a union has no data. Only restoring creates an unknown case.");
        }

        writer.WriteVarint((uint)carried.Tag);
        writer.WriteLengthPrefixed(carried._bytes);
    }

    /// <summary>Whether both are the same case with the same bytes.</summary>
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

    /// <summary>The tag and the number of bytes.</summary>
    public override string ToString() => $"case {Tag}, {_bytes.Length} bytes";
}
