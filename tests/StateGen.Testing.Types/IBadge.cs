namespace StateGen.Testing.Types;

/// <summary>What is drawn beside a name.</summary>
[State("badge")]
[StateUnion(1, typeof(Medal))]
[StateUnion(2, typeof(Score))]
public partial interface IBadge;
