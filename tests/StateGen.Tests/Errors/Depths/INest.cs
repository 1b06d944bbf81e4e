namespace StateGen.Tests.Errors.Depths;

/// <summary>A union of one.</summary>
[StateUnion(1, typeof(Nest))]
public partial interface INest;
