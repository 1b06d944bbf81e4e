namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>A generic record whose type argument is constrained to state types.</summary>
[State("wrapped")]
public sealed partial record Wrapped<T>([Member(1)] T? Inner, [Member(2)] List<T?>? Others) : IContent
    where T : class, IStateSerializable<T>;
