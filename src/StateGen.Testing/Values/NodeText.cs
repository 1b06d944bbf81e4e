namespace StateGen.Testing.Values;

/// <summary>Formats all that a value holds as text. The text also gives an order to values that have none.</summary>
internal static class NodeText
{
    /// <summary>The text of a value.</summary>
    public static string Of(ValueNode node) => node.Kind switch
    {
        ValueKind.Leaf => node.Value is null ? "null" : BitText.Of(node.Value) ?? BitText.OfFields(node.Value),
        ValueKind.Reference => $"#{node.Value}",
        ValueKind.Object => $"{node.Type.Name}{{{string.Join("; ", node.Parts.Select(Of))}}}",
        ValueKind.Set or ValueKind.Map => $"{{{string.Join("; ", node.Parts.Select(Of).Order(StringComparer.Ordinal))}}}",
        _ => $"[{string.Join("; ", node.Parts.Select(Of))}]",
    };
}
