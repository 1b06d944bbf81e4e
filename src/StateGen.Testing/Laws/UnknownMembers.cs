using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>
/// Gives members of another version that today's does not have values of their own: those that it has retired, where today's
/// code writes nothing and the older code did; and those that came later.
/// </summary>
internal static class UnknownMembers
{
    /// <summary>The other version's state with values in the members that today's does not have.</summary>
    /// <param name="old">The other version's state, restored from what today's code wrote.</param>
    /// <param name="today">The state that today's code wrote.</param>
    /// <param name="options">Makes the values.</param>
    /// <param name="onlyNewer">Whether only members get values that came after today's version.</param>
    public static ValueNode Fill(ValueNode old, ValueNode today, StateTestOptions options, bool onlyNewer = false)
    {
        if (old.Kind != ValueKind.Object || today.Kind != ValueKind.Object)
        {
            bool isSame = old.Kind == today.Kind && old.Parts.Count == today.Parts.Count && !old.IsUnordered;
            return isSame ? old with { Parts = [.. old.Parts.Select((part, i) => Fill(part, today.Parts[i], options, onlyNewer))] } : old;
        }

        IReadOnlyList<StateSlot> slots = StateMembers.Of(old.Type);
        ValueNode[] parts = [.. old.Parts];
        for (int i = 0; i < slots.Count; i++)
        {
            int index = OldMembers.IndexOf(today.Type, slots[i]);
            parts[i] = index >= 0
                ? Fill(parts[i], today.Parts[index], options, onlyNewer)
                : onlyNewer && slots[i].Since <= StateMembers.VersionOf(today.Type) ? parts[i]
                : Next(slots[i], today.Type, options, seed: slots[i].Id + NodeText.Of(old).Length);
        }

        return old with { Parts = parts };
    }

    /// <summary>Now and then nothing: several that a method of today takes over need not all be there.</summary>
    private static ValueNode Next(StateSlot slot, Type today, StateTestOptions options, int seed)
    {
        if (new Random(seed).Next(4) == 0)
        {
            return new NodeReader(options).Read(slot.Type.IsValueType ? Activator.CreateInstance(slot.Type) : null, slot.Type);
        }

        Type? declaring = StateMembers.ClassesOf(today).ElementAtOrDefault(OldMembers.LevelOf(slot) - 1);
        return declaring is not null && options.GeneratorOfRetired(declaring, slot.Id) is { } generate
            ? new NodeReader(options).Read(generate(seed, 5), slot.Type)
            : NodeGenerator.Next(slot.Type, options, seed, size: 5);
    }
}
