using StateGen.Generator.Model;

namespace StateGen.Generator.Testing;

/// <summary>All that the emitter needs to know of a class of tests. The remark on <see cref="StateTypeModel"/> holds for it too.</summary>
internal sealed record StateTestsModel
{
    /// <summary>The namespace, or the empty string for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declarations of the types around it, outermost first.</summary>
    public required EquatableArray<DeclarationModel> ContainingTypes { get; init; }

    /// <summary>Its own declaration.</summary>
    public required DeclarationModel Declaration { get; init; }

    /// <summary>The name of the generated file.</summary>
    public required string HintName { get; init; }

    /// <summary>The attribute of the test framework that makes a method a test; <see langword="null"/> in a project without one.</summary>
    public required string? TestAttribute { get; init; }

    /// <summary>The attribute that the framework wants on the class; <see langword="null"/> if none or if it is there.</summary>
    public required string? ClassAttribute { get; init; }

    /// <summary>The state type, in full.</summary>
    public required string Type { get; init; }

    /// <summary>The wire name of the state type.</summary>
    public required string Name { get; init; }

    /// <summary>The versions that could be rebuilt.</summary>
    public EquatableArray<PastVersionModel> PastVersions { get; init; }

    /// <summary>A version after today's, with members that are not known yet; <see langword="null"/> where it cannot be built.</summary>
    public PastVersionModel? Next { get; init; }

    /// <summary>Why versions could not be rebuilt, a sentence for each.</summary>
    public EquatableArray<string> Problems { get; init; }
}
