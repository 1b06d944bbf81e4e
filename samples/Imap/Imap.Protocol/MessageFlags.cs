using System.Collections.Immutable;

namespace Imap.Protocol;

/// <summary>The permanent flags of one message.</summary>
/// <param name="System">The system flags.</param>
/// <param name="Keywords">The keywords, without duplicates, in ordinal order of their names.</param>
public readonly record struct MessageFlags(SystemFlags System, ImmutableArray<string> Keywords)
{
    /// <summary>No flag at all.</summary>
    public static MessageFlags None { get; } = new(SystemFlags.None, []);

    /// <inheritdoc/>
    public bool Equals(MessageFlags other) =>
        System == other.System && Keywords.AsSpan().SequenceEqual(other.Keywords.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(System, Keywords.IsDefault ? 0 : Keywords.Length);
}
