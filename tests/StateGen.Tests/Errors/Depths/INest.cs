namespace StateGen.Tests.Errors.Depths;

/// <summary>A union with one case.</summary>
[StateUnion(1, typeof(Nest))]
public partial interface INest;
