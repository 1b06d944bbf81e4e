namespace StateGen.Generator.Model;

/// <summary>A case of a union.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Type">Its type.</param>
/// <param name="PreservesReferences">Whether its objects keep their identity.</param>
internal sealed record UnionCaseModel(int Tag, string Type, bool PreservesReferences);
