namespace StateGen.Generator.Model;

/// <summary>Describes a type argument of a generic state type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Formatter">The formatter of the type.</param>
internal sealed record ArgumentModel(string Type, TypeModel Formatter)
{
    /// <summary>Gets the directives that the two names need.</summary>
    public NamesModel Names { get; init; } = NamesModel.None;
}
