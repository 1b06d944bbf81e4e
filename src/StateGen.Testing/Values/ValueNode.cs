namespace StateGen.Testing.Values;

/// <summary>
/// A value as a tree of nodes. The tests generate, shrink, compare and print states in this form.
/// </summary>
/// <param name="Kind">The kind of the node.</param>
/// <param name="Type">The declared type of the member or item. For an object, its own type.</param>
/// <param name="Value">
/// For a leaf, the value. For a collection, its comparer, if it has one. For a multi-dimensional array, its lengths. For an object with
/// preserved references, and for a reference to it, its number.
/// </param>
/// <param name="Parts">The items, or the values of the members in the order of <see cref="StateMembers"/>.</param>
internal sealed record ValueNode(ValueKind Kind, Type Type, object? Value, IReadOnlyList<ValueNode> Parts)
{
    /// <summary>Makes a node without parts.</summary>
    public static ValueNode Leaf(Type type, object? value) => new(ValueKind.Leaf, type, value, []);

    /// <summary>Whether the value is null.</summary>
    public bool IsNull => Kind == ValueKind.Leaf && Value is null;

    /// <summary>Whether the items have no order.</summary>
    public bool IsUnordered => Kind is ValueKind.Set or ValueKind.Map;

    /// <summary>A copy with one part replaced.</summary>
    public ValueNode With(int index, ValueNode part)
    {
        ValueNode[] parts = [.. Parts];
        parts[index] = part;
        return this with { Parts = parts };
    }

    /// <summary>A copy without one part.</summary>
    public ValueNode Without(int index) => this with { Parts = [.. Parts.Where((_, i) => i != index)] };
}
