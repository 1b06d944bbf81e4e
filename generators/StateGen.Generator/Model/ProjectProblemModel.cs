namespace StateGen.Generator.Model;

/// <summary>Describes why a project can have no generated code.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Argument">The first argument of the message.</param>
/// <param name="Reason">The rest of the message.</param>
internal sealed record ProjectProblemModel(string Id, string Argument, string Reason);
