namespace StateGen.Generator.Model;

/// <summary>Describes a method that takes over the values of retired members.</summary>
/// <param name="Declaration">The declaration of the method, or <see langword="null"/> if a base class declares it.</param>
/// <param name="Retired">The names of the retired members.</param>
/// <param name="Flag">The local variable that tells whether a blob contains a value of one of the members.</param>
/// <param name="Method">The access to the method.</param>
/// <param name="Arguments">The local variables that hold the values.</param>
/// <param name="ReturnsState">Whether the method returns an object that replaces the restored one.</param>
internal sealed record MigrationModel(
    MethodModel? Declaration,
    EquatableArray<string> Retired,
    string Flag,
    AccessModel Method,
    EquatableArray<string> Arguments,
    bool ReturnsState);
