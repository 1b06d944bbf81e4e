namespace StateGen.Generator.Model;

/// <summary>All that the emitter needs to know of a union. The remark on <see cref="StateTypeModel"/> holds for it too.</summary>
internal sealed record UnionModel
{
    /// <summary>The namespace, or the empty string for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declarations of the types around it, outermost first.</summary>
    public required EquatableArray<DeclarationModel> ContainingTypes { get; init; }

    /// <summary>Its own declaration.</summary>
    public required DeclarationModel Declaration { get; init; }

    /// <summary>The name without namespace.</summary>
    public required string Name { get; init; }

    /// <summary>The name by which generated code within the union refers to it.</summary>
    public required string TypeName { get; init; }

    /// <summary>The name of the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>What the names in it need.</summary>
    public NamesModel Names { get; init; } = NamesModel.None;

    /// <summary>The wire name.</summary>
    public required string WireName { get; init; }

    /// <summary>The cases by tag.</summary>
    public required EquatableArray<UnionCaseModel> Cases { get; init; }

    /// <summary>The short names that the file has for formatters.</summary>
    public EquatableArray<AliasModel> Aliases { get; init; }

    /// <summary>What holds the cases that are not known, where it is said.</summary>
    public UnknownCaseModel? UnknownCase { get; init; }

    /// <summary>The types that its cases put in the place of type parameters.</summary>
    public EquatableArray<ArgumentModel> Arguments { get; init; }
}
