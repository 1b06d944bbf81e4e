using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>A member that was removed and keeps its place on the wire.</summary>
internal sealed class RetiredMember(ITypeSymbol type, int id, int since, FormatterModel formatter)
{
    public ITypeSymbol Type { get; } = type;

    public int Id { get; } = id;

    public int Since { get; } = since;

    public FormatterModel Formatter { get; } = formatter;

    /// <summary>Whether its integers have their full width.</summary>
    public bool IsFixed { get; init; }

    /// <summary>The strings that it often held.</summary>
    public KnownValuesModel? Known { get; init; }

    /// <summary>The formatter of a user's own that its attribute names.</summary>
    public INamedTypeSymbol? Custom { get; init; }

    /// <summary>The method that takes over its values.</summary>
    public string? Migrate { get; init; }

    /// <summary>The local variable that holds its value until then, and the one that says whether there was one.</summary>
    public (string Value, string Flag)? Locals { get; set; }

    /// <summary>The location of its attribute.</summary>
    public Location? Location { get; init; }

    /// <summary>What the emitter needs. Nobody knows whether the value was a secret, so it is treated as one.</summary>
    public MemberModel CreateModel() => new(
        Id,
        RetiredParser.NameOf(Id),
        Identifier: "",
        AccessModel.None,
        AccessModel.None,
        Local: Locals?.Value ?? "",
        Type.Reference(),
        Formatter,
        Assignment.Retired,
        Default: null,
        Known,
        IsSensitive: true,
        IsOwnCollection: false)
    {
        Migrates = Locals?.Flag,
    };
}
