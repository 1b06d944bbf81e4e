using StateGen.Testing.Values;

namespace StateGen.Testing.Laws;

/// <summary>
/// Sets the members of another version that today's version does not have: members that are retired today, which only the older code
/// writes, and members that were added later.
/// </summary>
internal static class UnknownMembers
{
    /// <summary>Returns the other version's state with random values in the members that today's version does not have.</summary>
    /// <param name="old">The other version's state, restored from today's blob.</param>
    /// <param name="today">The state that today's code saved.</param>
    /// <param name="options">Generates the values.</param>
    /// <param name="onlyNewer">Whether to set only members that were added after today's version.</param>
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

    /// <summary>A random value, sometimes the default: a migration that takes several values must work if some are missing.</summary>
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
