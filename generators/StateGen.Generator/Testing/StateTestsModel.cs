using StateGen.Generator.Model;

namespace StateGen.Generator.Testing;

/// <summary>Contains everything that the emitter needs to know of a test class. See also the remarks of <see cref="StateTypeModel"/>.</summary>
internal sealed record StateTestsModel
{
    /// <summary>Gets the namespace, or the empty string for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Gets the declarations of the containing types, outermost first.</summary>
    public required EquatableArray<DeclarationModel> ContainingTypes { get; init; }

    /// <summary>Gets the declaration of the test class.</summary>
    public required DeclarationModel Declaration { get; init; }

    /// <summary>Gets the hint name of the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>Gets the attribute that marks a test method, or <see langword="null"/> in a project without a test framework.</summary>
    public required string? TestAttribute { get; init; }

    /// <summary>Gets the attribute that the framework requires on the class, or <see langword="null"/> if it needs none or has it already.</summary>
    public required string? ClassAttribute { get; init; }

    /// <summary>Gets the fully qualified name of the state type.</summary>
    public required string Type { get; init; }

    /// <summary>Gets the wire name of the state type.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the versions that could be rebuilt.</summary>
    public EquatableArray<PastVersionModel> PastVersions { get; init; }

    /// <summary>Gets an imaginary next version with unknown members, or <see langword="null"/> if it cannot be built.</summary>
    public PastVersionModel? Next { get; init; }

    /// <summary>Gets the reasons why versions could not be rebuilt, a sentence for each.</summary>
    public EquatableArray<string> Problems { get; init; }
}
