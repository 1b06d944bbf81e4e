using System.Globalization;

namespace StateGen.Testing.Values;

/// <summary>Compares states part by part and bit for bit, independent of their own <c>Equals</c>.</summary>
/// <param name="options">Contains the user's own comparisons.</param>
/// <param name="isAcrossVersions">Whether types may differ if their bytes are the same, and members may be missing on either side.</param>
internal sealed class NodeComparison(StateTestOptions options, bool isAcrossVersions)
{
    /// <summary>Describes the first difference of two states. Null if they are equal.</summary>
    public string? Difference(ValueNode expected, ValueNode actual, string path)
    {
        // One version may know a case that the other carries along. The restore back to the first version shows whether it is lost.
        if (isAcrossVersions && (IsCarried(expected) || IsCarried(actual)))
        {
            return null;
        }

        if (expected.Kind == ValueKind.Leaf || actual.Kind == ValueKind.Leaf)
        {
            return IsSameLeaf(expected, actual) ? null : $"{path}: expected {NodeText.Of(expected)}, got {NodeText.Of(actual)}";
        }

        if (!isAcrossVersions && (expected.Kind != actual.Kind || expected.Type != actual.Type))
        {
            return $"{path}: expected a {expected.Type}, got a {actual.Type}";
        }

        if (expected.Kind is ValueKind.Object or ValueKind.Reference && !Equals(expected.Value, actual.Value))
        {
            return $"{path}: refers to a different object";
        }

        if (!isAcrossVersions && expected.Kind is not (ValueKind.Object or ValueKind.Reference) && !Equals(expected.Value, actual.Value))
        {
            return $"{path}: expected {expected.Value} (comparer or lengths), got {actual.Value}";
        }

        return expected.Kind == ValueKind.Object && actual.Kind == ValueKind.Object
            ? MemberDifference(expected, actual, path)
            : PartDifference(expected, actual, path);
    }

    private static bool IsCarried(ValueNode node) =>
        node is { Kind: ValueKind.Leaf, Value: { } value } && UnknownCases.CarriedBy(value) is not null;

    private string? MemberDifference(ValueNode expected, ValueNode actual, string path)
    {
        if (!isAcrossVersions)
        {
            IReadOnlyList<StateSlot> slots = StateMembers.Of(expected.Type);
            return slots.Select((slot, i) => Difference(expected.Parts[i], actual.Parts[i], $"{path}.{slot.Name}")).FirstOrDefault(text => text is not null);
        }

        if (StateMembers.WireName(expected.Type) != StateMembers.WireName(actual.Type))
        {
            return $"{path}: expected a '{StateMembers.WireName(expected.Type)}', got a '{StateMembers.WireName(actual.Type)}'";
        }

        // Each class of a hierarchy has its own ids, so match levels, too.
        (StateSlot Slot, int Level, ValueNode Part)[] left = Leveled(expected);
        (StateSlot Slot, int Level, ValueNode Part)[] right = Leveled(actual);
        foreach ((StateSlot slot, int level, ValueNode part) in left)
        {
            foreach ((StateSlot other, _, ValueNode value) in right.Where(each => each.Level == level && each.Slot.Id == slot.Id))
            {
                // A restore fills a collection that it keeps, so missing and empty are the same.
                bool isEmpty = other.IsKept && part.IsNull && value.Kind != ValueKind.Leaf && value.Parts.Count == 0;
                if (!isEmpty && Difference(part, value, $"{path}.{other.Name}") is { } difference)
                {
                    return difference;
                }
            }
        }

        return null;
    }

    private string? PartDifference(ValueNode expected, ValueNode actual, string path)
    {
        if (expected.Parts.Count != actual.Parts.Count)
        {
            return $"{path}: expected {expected.Parts.Count} parts, got {actual.Parts.Count}";
        }

        bool isUnordered = expected.IsUnordered || actual.IsUnordered;
        IReadOnlyList<ValueNode> left = isUnordered ? Sorted(expected) : expected.Parts;
        IReadOnlyList<ValueNode> right = isUnordered ? Sorted(actual) : actual.Parts;
        return left.Select((part, i) => Difference(part, right[i], string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))
            .FirstOrDefault(text => text is not null);
    }

    private static ValueNode[] Sorted(ValueNode node) => [.. node.Parts.OrderBy(NodeText.Of, StringComparer.Ordinal)];

    private bool IsSameLeaf(ValueNode expected, ValueNode actual) => expected.Kind == actual.Kind
        && (options.EqualityOf(expected.Type) is { } equality && expected.Value is not null && actual.Value is not null
            ? equality(expected.Value, actual.Value)
            : NodeText.Of(expected) == NodeText.Of(actual));

    private static (StateSlot Slot, int Level, ValueNode Part)[] Leveled(ValueNode node) =>
        [.. StateMembers.Of(node.Type).Select((slot, i) => (slot, OldMembers.LevelOf(slot), node.Parts[i]))];
}
