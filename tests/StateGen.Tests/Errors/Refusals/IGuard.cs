namespace StateGen.Tests.Errors.Refusals;

/// <summary>A union with a type for unknown cases.</summary>
[StateUnion(1, typeof(Dog)), UnknownCase(typeof(UnknownGuard))]
public partial interface IGuard;
