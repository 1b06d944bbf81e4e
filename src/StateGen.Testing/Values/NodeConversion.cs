using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>Converts an older version's value to the type that today's code has in its place. Both types have the same bytes.</summary>
internal static class NodeConversion
{
    /// <summary>Converts a value.</summary>
    public static object? To(ValueNode node, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return node.IsNull ? null
            : StateMembers.IsState(node.Type) ? ByBytes(node, type)
            : node.Kind == ValueKind.Leaf ? (type.IsEnum ? Enum.ToObject(type, node.Value!) : node.Value)
            : new NodeBuilder().Build(Retype(node, type));
    }

    private static ValueNode Retype(ValueNode node, Type type)
    {
        Type[] items = type.IsArray ? [type.GetElementType()!]
            : NodeReader.IsTuple(type) ? type.GetGenericArguments()
            : CollectionTypes.ItemTypes(type) ?? [];
        return items.Length == 0 ? node : node with
        {
            Type = type,
            Parts = [.. node.Parts.Select((part, i) => node.Kind == ValueKind.Map
                ? part with { Type = typeof(KeyValuePair<,>).MakeGenericType(items), Parts = [.. part.Parts.Zip(items, Converted)] }
                : Converted(part, items[node.Kind == ValueKind.Tuple ? i : 0]))],
        };
    }

    private static ValueNode Converted(ValueNode node, Type type) => ValueNode.Leaf(Nullable.GetUnderlyingType(type) ?? type, To(node, type));

    private static object ByBytes(ValueNode node, Type type) => typeof(NodeConversion)
        .GetMethod(nameof(Again), BindingFlags.Static | BindingFlags.NonPublic)!
        .MakeGenericMethod(node.Type, type)
        .Invoke(null, [new NodeBuilder().Build(node)])!;

    private static T Again<TOld, T>(TOld old)
        where TOld : IStateSerializable<TOld>
        where T : IStateSerializable<T> => StateSerializer.Restore<T>(StateSerializer.Save(old));
}
