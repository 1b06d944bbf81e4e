namespace StateGen.Generator.Model;

/// <summary>What the generator makes of a type: its model, or a stub where it is refused.</summary>
/// <typeparam name="T">The kind of model.</typeparam>
/// <param name="Model">The model of a type that is in order.</param>
/// <param name="Stub">The stub of a type that is refused and can have one.</param>
/// <param name="Problem">Why the project can have no generated code at all.</param>
internal sealed record OutputModel<T>(T? Model = null, StubModel? Stub = null, ProjectProblemModel? Problem = null)
    where T : class;
