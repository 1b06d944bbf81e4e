using Microsoft.CodeAnalysis;
using StateGen.Generator.Model;

namespace StateGen.Generator.Parsing;

/// <summary>Represents a removed member that keeps its place on the wire.</summary>
internal sealed class RetiredMember(ITypeSymbol type, int id, int since, FormatterModel formatter)
{
    public ITypeSymbol Type { get; } = type;

    public int Id { get; } = id;

    public int Since { get; } = since;

    public FormatterModel Formatter { get; } = formatter;

    /// <summary>Gets whether integers are written at full width.</summary>
    public bool IsFixed { get; init; }

    /// <summary>Gets the known strings of the member.</summary>
    public KnownValuesModel? Known { get; init; }

    /// <summary>Gets the user-defined formatter that the attribute names.</summary>
    public INamedTypeSymbol? Custom { get; init; }

    /// <summary>Gets the name of the method that takes over the values.</summary>
    public string? Migrate { get; init; }

    /// <summary>Gets the local variable that holds the value until the migration, and the one that tells whether a value was read.</summary>
    public (string Value, string Flag)? Locals { get; set; }

    /// <summary>Gets the location of the attribute.</summary>
    public Location? Location { get; init; }

    /// <summary>Creates the model. The member may have been sensitive, so its value is treated as such.</summary>
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
