namespace StateGen.Testing.Values;

/// <summary>
/// A value taken apart. All that the tests do with states they do with these: making, making smaller, comparing and
/// printing them.
/// </summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Type">The type of the member or item that holds it; of an object, its own.</param>
/// <param name="Value">
/// Of a leaf, the value itself. Of a collection, its comparer, where it has one. Of an object that keeps its identity, and of a
/// reference to it, what tells it from others.
/// </param>
/// <param name="Parts">The items, or the values of the members in the order of <see cref="StateMembers"/>.</param>
internal sealed record ValueNode(ValueKind Kind, Type Type, object? Value, IReadOnlyList<ValueNode> Parts)
{
    /// <summary>A value without parts.</summary>
    public static ValueNode Leaf(Type type, object? value) => new(ValueKind.Leaf, type, value, []);

    /// <summary>Whether it is null.</summary>
    public bool IsNull => Kind == ValueKind.Leaf && Value is null;

    /// <summary>Whether its items have no order.</summary>
    public bool IsUnordered => Kind is ValueKind.Set or ValueKind.Map;

    /// <summary>The same with another part in the place of one.</summary>
    public ValueNode With(int index, ValueNode part)
    {
        ValueNode[] parts = [.. Parts];
        parts[index] = part;
        return this with { Parts = parts };
    }

    /// <summary>The same without one of its parts.</summary>
    public ValueNode Without(int index) => this with { Parts = [.. Parts.Where((_, i) => i != index)] };
}
