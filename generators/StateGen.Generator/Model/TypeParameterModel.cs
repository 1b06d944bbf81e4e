namespace StateGen.Generator.Model;

/// <summary>A type parameter of a class that is generated or added to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variance">Its variance.</param>
/// <param name="Constraints">Its constraints, each a word or a type; none where a part of a type leaves them to another part.</param>
internal sealed record TypeParameterModel(string Name, ParameterVariance Variance, EquatableArray<string> Constraints);
