namespace StateGen.Generator.Model;

/// <summary>A method through which generated code reaches what is private to a base class, or has no setter.</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Target">The name of the field or method that it stands for.</param>
/// <param name="Declaring">The type that declares it.</param>
/// <param name="Type">The type of the field; <see langword="null"/> for a method.</param>
/// <param name="IsValueType">Whether the declaring type is a struct.</param>
/// <param name="Holder">The class that holds the method, where the type itself cannot.</param>
internal sealed record AccessorModel(string Name, string Target, string Declaring, string? Type, bool IsValueType, HolderModel? Holder)
{
    /// <summary>What a method gives back.</summary>
    public string Result { get; init; } = "void";

    /// <summary>The parameters of a method, each with a comma before it.</summary>
    public string Parameters { get; init; } = "";
}
