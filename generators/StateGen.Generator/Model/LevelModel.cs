namespace StateGen.Generator.Model;

/// <summary>Describes a class of a hierarchy. Each class has its own ids and layers, and base classes come first.</summary>
/// <param name="Suffix">The suffix of the variables of this class in generated code. It is empty for the type itself.</param>
/// <param name="Layers">The layers by version. The first layer exists even without members.</param>
/// <param name="UnknownLayers">The access to the field with the layers of a newer version.</param>
internal sealed record LevelModel(string Suffix, EquatableArray<LayerModel> Layers, AccessModel UnknownLayers);
