namespace StateGen.Generator.Model;

/// <summary>Why a project can have no generated code.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Argument">What its message names.</param>
/// <param name="Reason">The rest of its message.</param>
internal sealed record ProjectProblemModel(string Id, string Argument, string Reason);
