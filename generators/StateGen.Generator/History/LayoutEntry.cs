using Microsoft.CodeAnalysis;

namespace StateGen.Generator.History;

/// <summary>Represents a line that describes the current code, with the code that it describes.</summary>
/// <param name="Line">The line.</param>
/// <param name="Subject">The type or member, for messages.</param>
/// <param name="Location">The location of the type or member.</param>
internal sealed record LayoutEntry(HistoryLine Line, string Subject, Location? Location)
{
    /// <summary>Gets the enum type of the member, if it has one.</summary>
    public INamedTypeSymbol? Enum { get; init; }

    /// <summary>Gets the reason why the member counts as having an initial value, if it has no initializer.</summary>
    public string? Doubt { get; init; }

    /// <summary>Gets whether the member is a collection filled in place, so that null in a blob leaves it empty.</summary>
    public bool IsFilled { get; init; }

    /// <summary>Gets the meaning of the member's type beyond its bytes, if the line describes a member.</summary>
    public MemberMeaning? Meaning { get; init; }
}
