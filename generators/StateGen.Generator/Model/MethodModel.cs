using System.Linq;

namespace StateGen.Generator.Model;

/// <summary>Describes a partial method that generated code declares and the user implements.</summary>
/// <param name="Result">The return type, or <see langword="null"/> for void.</param>
/// <param name="Name">The name of the method.</param>
/// <param name="Parameters">The parameters.</param>
internal sealed record MethodModel(string? Result, string Name, EquatableArray<ParameterModel> Parameters)
{
    /// <summary>Returns the declaration of the method, for messages and generated code.</summary>
    public override string ToString() =>
        $"private partial {Result ?? "void"} {Name}({string.Join(", ", Parameters.Select(each => $"{each.Type} {each.Name}"))})";
}
