namespace StateGen.Tests.Catalogue.Shapes;

/// <summary>Closed generic types as members.</summary>
[State("generics")]
public sealed partial class Generics
{
    [Member(1)] public Page<string>? Texts { get; set; }
    [Member(2)] public Page<Both<int, Page<DateTime>>>? Nested { get; set; }
    [Member(3)] public Both<Guid, List<uint>?> Both { get; set; }
    [Member(4)] public Both<bool, int?>? Maybe { get; set; }
    [Member(5)] public IContent? Content { get; set; }
    [Member(6)] public Outer<long>.Inner? Inner { get; set; }

    /// <summary>A generic type that contains a state type.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    public static partial class Outer<T>
    {
        /// <summary>A state type declared inside a generic type.</summary>
        [State("inner")]
        public sealed partial class Inner
        {
            [Member(1)] public required T? Value { get; init; }
        }
    }
}
