using System.Linq;

namespace StateGen.Generator.Model;

/// <summary>A partial method that generated code declares and the user's part implements.</summary>
/// <param name="Result">What it returns; <see langword="null"/> for nothing.</param>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its parameters.</param>
internal sealed record MethodModel(string? Result, string Name, EquatableArray<ParameterModel> Parameters)
{
    /// <summary>The method as a person writes it, for messages and for generated code.</summary>
    public override string ToString() =>
        $"private partial {Result ?? "void"} {Name}({string.Join(", ", Parameters.Select(each => $"{each.Type} {each.Name}"))})";
}
