namespace StateGen.Testing.Types;

/// <summary>A badge next to a user's name.</summary>
[State("badge")]
[StateUnion(1, typeof(Medal))]
[StateUnion(2, typeof(Score))]
public partial interface IBadge;
