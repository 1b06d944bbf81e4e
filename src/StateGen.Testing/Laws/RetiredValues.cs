using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>
/// Gives the members of an older version that today's has retired values of their own: today's code writes none there, and the
/// older code did.
/// </summary>
internal static class RetiredValues
{
    /// <summary>The older state with values in its retired members.</summary>
    /// <param name="old">The older version's state, restored from what today's code wrote.</param>
    /// <param name="today">The state that today's code wrote.</param>
    /// <param name="options">Makes the values.</param>
    public static ValueNode Fill(ValueNode old, ValueNode today, StateTestOptions options)
    {
        if (old.Kind != ValueKind.Object || today.Kind != ValueKind.Object)
        {
            bool isSame = old.Kind == today.Kind && old.Parts.Count == today.Parts.Count && !old.IsUnordered;
            return isSame ? old with { Parts = [.. old.Parts.Select((part, i) => Fill(part, today.Parts[i], options))] } : old;
        }

        IReadOnlyList<StateSlot> slots = StateMembers.Of(old.Type);
        ValueNode[] parts = [.. old.Parts];
        for (int i = 0; i < slots.Count; i++)
        {
            int index = OldMembers.IndexOf(today.Type, slots[i]);
            parts[i] = index >= 0
                ? Fill(parts[i], today.Parts[index], options)
                : NodeGenerator.Next(slots[i].Type, options, seed: slots[i].Id + NodeText.Of(old).Length, size: 5);
        }

        return old with { Parts = parts };
    }
}
