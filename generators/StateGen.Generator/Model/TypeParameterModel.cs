namespace StateGen.Generator.Model;

/// <summary>Describes a type parameter of a generated class or part.</summary>
/// <param name="Name">The name.</param>
/// <param name="Variance">The variance.</param>
/// <param name="Constraints">The constraints, each a keyword or a type. A generated part has none and leaves them to the user's part.</param>
internal sealed record TypeParameterModel(string Name, ParameterVariance Variance, EquatableArray<string> Constraints);
