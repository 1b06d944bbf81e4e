namespace StateGen.Generator.Model;

/// <summary>An argument of the constructor that restoring calls.</summary>
/// <param name="Parameter">The parameter's name.</param>
/// <param name="Local">The local variable of the member that gives the value.</param>
internal sealed record ConstructorArgumentModel(string Parameter, string Local);
