namespace StateGen.Generator.Model;

/// <summary>Describes a using alias of a generated file: a short name for a formatter that the file uses several times.</summary>
/// <param name="Name">The alias, which has no other meaning in the type and around it.</param>
/// <param name="Type">The formatter.</param>
internal sealed record AliasModel(string Name, TypeModel Type);
