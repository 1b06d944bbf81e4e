namespace StateGen.Generator.Model;

/// <summary>Contains everything that the emitter needs to know of a union. See also the remarks of <see cref="StateTypeModel"/>.</summary>
internal sealed record UnionModel
{
    /// <summary>Gets the namespace, or the empty string for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Gets the declarations of the containing types, outermost first.</summary>
    public required EquatableArray<DeclarationModel> ContainingTypes { get; init; }

    /// <summary>Gets the declaration of the union.</summary>
    public required DeclarationModel Declaration { get; init; }

    /// <summary>Gets the name without namespace.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name of the union within its own code.</summary>
    public required string TypeName { get; init; }

    /// <summary>Gets the hint name of the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>Gets the directives that the names in the file need.</summary>
    public NamesModel Names { get; init; } = NamesModel.None;

    /// <summary>Gets the wire name.</summary>
    public required string WireName { get; init; }

    /// <summary>Gets the cases by tag.</summary>
    public required EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>Gets the short names of formatters in the file.</summary>
    public EquatableArray<AliasModel> Aliases { get; init; }

    /// <summary>Gets the type for unknown cases, if the union has one.</summary>
    public UnknownCaseModel? UnknownCase { get; init; }

    /// <summary>Gets the type arguments that occur in the cases.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }
}
