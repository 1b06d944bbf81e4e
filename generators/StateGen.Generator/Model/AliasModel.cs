namespace StateGen.Generator.Model;

/// <summary>A using alias of a generated file: a short name for a formatter that the file names several times.</summary>
/// <param name="Name">The name, which means nothing else in the type and around it.</param>
/// <param name="Type">The formatter.</param>
internal sealed record AliasModel(string Name, TypeModel Type);
