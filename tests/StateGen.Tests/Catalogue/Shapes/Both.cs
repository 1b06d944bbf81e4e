namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A generic struct whose constructor sets its members.</summary>
[State("both")]
public readonly partial record struct Both<TLeft, TRight>([Member(1)] TLeft Left, [Member(2)] TRight? Right, [Member(3)] int Number)
    where TLeft : struct;
