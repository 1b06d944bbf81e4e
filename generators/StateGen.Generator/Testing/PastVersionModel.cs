using StateGen.Generator.Model;

namespace StateGen.Generator.Testing;

/// <summary>Describes an old version of a state type, with all types that it contains.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsShipped">Whether the version has shipped, according to the assembly of the type.</param>
/// <param name="Type">The name of the rebuilt type within the test class.</param>
/// <param name="HintName">The hint name of the file with the declarations.</param>
/// <param name="Source">The source text of the declarations.</param>
/// <param name="Types">The rebuilt types. Their generated code is in separate files.</param>
/// <param name="Unions">The rebuilt unions.</param>
internal sealed record PastVersionModel(
    int Version,
    bool IsShipped,
    string Type,
    string HintName,
    string Source,
    EquatableArray<StateTypeModel> Types,
    EquatableArray<UnionModel> Unions);
