namespace StateGen.Testing.Values;

/// <summary>All that a value holds, as text by which values without an order can be put into one.</summary>
internal static class NodeText
{
    /// <summary>The text.</summary>
    public static string Of(ValueNode node) => node.Kind switch
    {
        ValueKind.Leaf => node.Value is null ? "null" : BitText.Of(node.Value) ?? BitText.OfFields(node.Value),
        ValueKind.Reference => $"#{node.Value}",
        ValueKind.Object => $"{node.Type.Name}{{{string.Join("; ", node.Parts.Select(Of))}}}",
        ValueKind.Set or ValueKind.Map => $"{{{string.Join("; ", node.Parts.Select(Of).Order(StringComparer.Ordinal))}}}",
        _ => $"[{string.Join("; ", node.Parts.Select(Of))}]",
    };
}
