namespace StateGen.Generator.Model;

/// <summary>Describes the output for a type: its model, or a stub if the type has errors.</summary>
/// <typeparam name="T">The type of the model.</typeparam>
/// <param name="Model">The model of a valid type.</param>
/// <param name="Stub">The stub of a type with errors, if it can have one.</param>
/// <param name="Problem">The reason why the project can have no generated code.</param>
internal sealed record OutputModel<T>(T? Model = null, StubModel? Stub = null, ProjectProblemModel? Problem = null)
    where T : class;
