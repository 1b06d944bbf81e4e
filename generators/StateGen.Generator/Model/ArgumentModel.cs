namespace StateGen.Generator.Model;

/// <summary>A type that takes the place of a type parameter of a generic state type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Formatter">Its formatter.</param>
internal sealed record ArgumentModel(string Type, TypeModel Formatter)
{
    /// <summary>What the two names need.</summary>
    public NamesModel Names { get; init; } = NamesModel.None;
}
