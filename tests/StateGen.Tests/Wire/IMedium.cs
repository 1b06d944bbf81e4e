namespace StateGen.Tests.Wire;

/// <summary>A union whose case has strings.</summary>
[StateUnion(1, typeof(Book))]
public partial interface IMedium;
