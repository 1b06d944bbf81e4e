namespace StateGen.Generator.Model;

/// <summary>A class of a hierarchy: each has ids and layers of its own, the base class's before those of the class that derives.</summary>
/// <param name="Suffix">What sets its variables apart in generated code: empty for the type itself.</param>
/// <param name="Layers">Its layers in order of version; the first is there even where it has no member.</param>
/// <param name="UnknownLayers">The field with the layers of a newer version.</param>
internal sealed record LevelModel(string Suffix, EquatableArray<LayerModel> Layers, AccessModel UnknownLayers);
