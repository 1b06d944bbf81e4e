namespace StateGen.Generator.Model;

/// <summary>A method that takes over the values of retired members.</summary>
/// <param name="Declaration">Its declaration, or <see langword="null"/> where a base class has it.</param>
/// <param name="Retired">The members whose values it takes, for comments.</param>
/// <param name="Flag">The local variable that says whether a blob has a value for one of them.</param>
/// <param name="Call">The call, as a statement on <c>value</c>.</param>
internal sealed record MigrationModel(string? Declaration, string Retired, string Flag, string Call);
