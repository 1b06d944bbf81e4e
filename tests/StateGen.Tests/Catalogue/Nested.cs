namespace StateGen.Tests.Catalogue;

/// <summary>State types as members, and state types declared inside other types.</summary>
[State("nested")]
public sealed partial class Nested
{
    [Member(1)] public Inner? Class { get; set; }
    [Member(2)] public Point Struct { get; set; }
    [Member(3)] public Fields Fields { get; set; }
    [Member(4)] public Inner[]? Inners { get; set; }
    [Member(5)] public Person? Person { get; set; }

    [State]
    public sealed partial class Inner
    {
        [Member(1)] public int Value { get; set; }
    }
}
