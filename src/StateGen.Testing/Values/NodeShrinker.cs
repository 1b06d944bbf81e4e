using System.Reflection;

namespace StateGen.Testing.Values;

/// <summary>Gives states that are smaller than one and could fail for the same reason, the smallest first.</summary>
internal static class NodeShrinker
{
    /// <summary>The smaller values.</summary>
    /// <param name="node">The value.</param>
    /// <param name="canBeNull">Whether null may stand in its place.</param>
    public static IEnumerable<ValueNode> Shrink(ValueNode node, bool canBeNull)
    {
        if (node.IsNull)
        {
            return [];
        }

        IEnumerable<ValueNode> none = canBeNull ? [ValueNode.Leaf(node.Type, null)] : [];
        return none.Concat(node.Kind switch
        {
            ValueKind.Leaf => ShrinkLeaf(node.Value!).Select(value => ValueNode.Leaf(node.Type, value)),
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
            // What is kept and filled is never null.
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

    private static IEnumerable<object> ShrinkLeaf(object value) => value switch
    {
        bool truth => truth ? [false] : [],
        string text => ShrinkText(text),
        Enum => Enum.ToObject(value.GetType(), 0) is var zero && !zero.Equals(value) ? [zero] : [],
        _ when value.GetType().IsValueType => ShrinkNumber(value),
        _ => [],
    };

    private static IEnumerable<object> ShrinkText(string text)
    {
        if (text.Length > 0)
        {
            yield return "";
        }

        if (text.Length > 1)
        {
            yield return text[..(text.Length / 2)];
            yield return text[(text.Length / 2)..];
            yield return text[1..];
            yield return text[..^1];
        }

        if (text.Any(letter => letter != 'a'))
        {
            yield return new string('a', text.Length);
        }
    }

    private static IEnumerable<object> ShrinkNumber(object value)
    {
        object zero = Activator.CreateInstance(value.GetType())!;
        if (BitText.Of(zero) == BitText.Of(value))
        {
            yield break;
        }

        yield return zero;
        if (value is sbyte or byte or short or ushort or int or uint or long or ulong)
        {
            decimal number = Convert.ToDecimal(value, null);
            if (Math.Abs(number) > 1)
            {
                yield return Convert.ChangeType(Math.Sign(number), value.GetType(), null);
            }

            // By half, a quarter, an eighth, and by 1 in the end: the least number that fails is found in steps that its digits count.
            for (decimal less = decimal.Truncate(number / 2); less != 0; less = decimal.Truncate(less / 2))
            {
                yield return Convert.ChangeType(number - less, value.GetType(), null);
            }
        }
    }
}
