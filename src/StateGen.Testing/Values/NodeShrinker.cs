using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>Shrinks states: gives smaller ones that could fail for the same reason, the smallest first.</summary>
internal static class NodeShrinker
{
    /// <summary>Gives the values that are smaller than one.</summary>
    /// <param name="node">The value to shrink.</param>
    /// <param name="canBeNull">Whether null may replace the value.</param>
    public static IEnumerable<ValueNode> Shrink(ValueNode node, bool canBeNull)
    {
        if (node.IsNull)
        {
            return [];
        }

        IEnumerable<ValueNode> none = canBeNull ? [ValueNode.Leaf(node.Type, null)] : [];
        return none.Concat(node.Kind switch
        {
            ValueKind.Leaf => ScalarShrinker.Shrink(node.Value!).Select(value => ValueNode.Leaf(node.Type, value)),
            ValueKind.Object => ShrinkObject(node),
            ValueKind.Tuple => ShrinkParts(node),
            ValueKind.Reference => [],
            _ when node.Value is string => ShrinkParts(node),
            _ => ShrinkItems(node).Concat(ShrinkParts(node)),
        });
    }

    private static IEnumerable<ValueNode> ShrinkObject(ValueNode node)
    {
        IReadOnlyList<StateSlot> slots = StateMembers.Of(node.Type);
        for (int i = 0; i < slots.Count; i++)
        {
            // A restore fills a value that it keeps, so it is never null.
            bool canBeNull = slots[i].Nullability.WriteState != NullabilityState.NotNull && !slots[i].Type.IsValueType && !slots[i].IsKept;
            bool isNullable = Nullable.GetUnderlyingType(slots[i].Type) is not null;
            foreach (ValueNode part in Shrink(node.Parts[i], canBeNull || isNullable))
            {
                yield return node.With(i, part);
            }
        }
    }

    private static IEnumerable<ValueNode> ShrinkParts(ValueNode node) =>
        node.Parts.SelectMany((part, i) => Shrink(part, canBeNull: false).Select(smaller => node.With(i, smaller)));

    private static IEnumerable<ValueNode> ShrinkItems(ValueNode node)
    {
        int count = node.Parts.Count;
        if (count > 1)
        {
            yield return node with { Parts = [] };
            yield return node with { Parts = [.. node.Parts.Take(count / 2)] };
            yield return node with { Parts = [.. node.Parts.Skip(count / 2)] };
        }

        for (int i = 0; i < count; i++)
        {
            yield return node.Without(i);
        }
    }
}
