namespace StateGen.Generator.Model;

/// <summary>A method that takes over the values of retired members.</summary>
/// <param name="Declaration">Its declaration, or <see langword="null"/> where a base class has it.</param>
/// <param name="Retired">The names of the members whose values it takes.</param>
/// <param name="Flag">The local variable that says whether a blob has a value for one of them.</param>
/// <param name="Method">How generated code calls it.</param>
/// <param name="Arguments">The local variables with the values.</param>
/// <param name="ReturnsState">Whether it returns the object that takes the place of the one that was restored.</param>
internal sealed record MigrationModel(
    MethodModel? Declaration,
    EquatableArray<string> Retired,
    string Flag,
    AccessModel Method,
    EquatableArray<string> Arguments,
    bool ReturnsState);
