using StateGen.Generator.Model;

namespace StateGen.Generator.Testing;

/// <summary>A state type as a version of it was, with all that it holds.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsShipped">Whether the assembly of the type says that it has shipped.</param>
/// <param name="Type">The name of the rebuilt type within the class of tests.</param>
/// <param name="HintName">The name of the file with the declarations.</param>
/// <param name="Source">The declarations.</param>
/// <param name="Types">The rebuilt types, for whose code there are files of their own.</param>
/// <param name="Unions">The rebuilt unions.</param>
internal sealed record PastVersionModel(
    int Version,
    bool IsShipped,
    string Type,
    string HintName,
    string Source,
    EquatableArray<StateTypeModel> Types,
    EquatableArray<UnionModel> Unions);
