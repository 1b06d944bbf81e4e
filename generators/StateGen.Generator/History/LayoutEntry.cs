using Microsoft.CodeAnalysis;

namespace StateGen.Generator.History;

/// <summary>A line that is true of the code, and what in the code it tells of.</summary>
/// <param name="Line">The line.</param>
/// <param name="Subject">The type or member, for messages.</param>
/// <param name="Location">Its location.</param>
internal sealed record LayoutEntry(HistoryLine Line, string Subject, Location? Location)
{
    /// <summary>The enum that the member holds, where it holds one.</summary>
    public INamedTypeSymbol? Enum { get; init; }

    /// <summary>Why the member counts as having an initial value, where no initializer shows one.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether the member is a collection that is filled where it is, so that null in a blob leaves it empty.</summary>
    public bool IsFilled { get; init; }

    /// <summary>What the type of the member says beyond its bytes, where the line is that of a member.</summary>
    public MemberMeaning? Meaning { get; init; }
}
