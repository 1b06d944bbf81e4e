namespace Imap.Protocol;

/// <summary>A section of a message as <c>BODY[…]</c> names it.</summary>
/// <param name="Part">The numbers of the part, from 1, outermost first; empty for the message itself.</param>
/// <param name="Kind">The kind of section.</param>
/// <param name="Fields">The fields of <c>HEADER.FIELDS</c> and <c>HEADER.FIELDS.NOT</c>; empty for other kinds.</param>
public sealed record BodySection(IReadOnlyList<int> Part, BodySectionKind Kind, IReadOnlyList<string> Fields)
{
    /// <summary><c>BODY[]</c>: the whole message.</summary>
    public static BodySection Whole { get; } = new([], BodySectionKind.All, []);

    /// <inheritdoc/>
    public bool Equals(BodySection? other) =>
        other is not null && Kind == other.Kind && Part.SequenceEqual(other.Part) && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Part.Count, Fields.Count);
}
