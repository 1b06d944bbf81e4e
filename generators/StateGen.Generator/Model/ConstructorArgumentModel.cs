namespace StateGen.Generator.Model;

/// <summary>Describes an argument of the constructor that restoring calls.</summary>
/// <param name="Parameter">The name of the parameter.</param>
/// <param name="Local">The local variable that holds the value.</param>
internal sealed record ConstructorArgumentModel(string Parameter, string Local);
