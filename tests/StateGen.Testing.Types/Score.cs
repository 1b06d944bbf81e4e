namespace StateGen.Testing.Types;

/// <summary>A number of points.</summary>
[State("score", Version = 2)]
public readonly partial record struct Score([Member(1)] decimal Points, [Member(2, Since = 2)] string Unit = "points") : IBadge;
